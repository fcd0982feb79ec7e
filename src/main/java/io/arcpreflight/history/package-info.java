/** The folder in which runs are kept: whole reports, and a line for each run beside them. */
@NullMarked
package io.arcpreflight.history;

import org.jspecify.annotations.NullMarked;
