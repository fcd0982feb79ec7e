/** Reports, explanations and logs for a person at a terminal. */
@NullMarked
package io.arcpreflight.report.terminal;

import org.jspecify.annotations.NullMarked;
