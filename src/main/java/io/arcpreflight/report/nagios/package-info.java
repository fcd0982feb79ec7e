/** Reports for Nagios and its kin. */
@NullMarked
package io.arcpreflight.report.nagios;

import org.jspecify.annotations.NullMarked;
