/** The picture of many servers as one page. */
@NullMarked
package io.arcpreflight.report.fleet.html;

import org.jspecify.annotations.NullMarked;
