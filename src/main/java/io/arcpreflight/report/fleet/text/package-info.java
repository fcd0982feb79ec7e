/** The picture of many servers as text for a terminal. */
@NullMarked
package io.arcpreflight.report.fleet.text;

import org.jspecify.annotations.NullMarked;
