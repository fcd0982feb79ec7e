/** What is different between two runs, told from their reports alone. */
@NullMarked
package io.arcpreflight.report.change;

import org.jspecify.annotations.NullMarked;
