/** What the system's journal keeps of a run. */
@NullMarked
package io.arcpreflight.report.journal;

import org.jspecify.annotations.NullMarked;
