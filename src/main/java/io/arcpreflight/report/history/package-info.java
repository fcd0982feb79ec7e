/** How runs went over time. */
@NullMarked
package io.arcpreflight.report.history;

import org.jspecify.annotations.NullMarked;
