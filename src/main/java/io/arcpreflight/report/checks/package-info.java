/** The list of the checks that there are. */
@NullMarked
package io.arcpreflight.report.checks;

import org.jspecify.annotations.NullMarked;
