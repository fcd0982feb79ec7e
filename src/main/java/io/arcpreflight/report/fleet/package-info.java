/** Writes the picture of many servers, in each format. */
@NullMarked
package io.arcpreflight.report.fleet;

import org.jspecify.annotations.NullMarked;
