/** Reports as JUnit's XML, for pipelines. */
@NullMarked
package io.arcpreflight.report.junit;

import org.jspecify.annotations.NullMarked;
