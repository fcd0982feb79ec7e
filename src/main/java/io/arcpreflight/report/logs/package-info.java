/** What a reading of logs comes to, ready to be shown. */
@NullMarked
package io.arcpreflight.report.logs;

import org.jspecify.annotations.NullMarked;
