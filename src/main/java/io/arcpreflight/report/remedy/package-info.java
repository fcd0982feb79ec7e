/** Which steps of a remedy help where, with what is known of the run filled in. */
@NullMarked
package io.arcpreflight.report.remedy;

import org.jspecify.annotations.NullMarked;
