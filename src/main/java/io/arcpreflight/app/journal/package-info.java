/** Tells the system's journal of a run. */
@NullMarked
package io.arcpreflight.app.journal;

import org.jspecify.annotations.NullMarked;
