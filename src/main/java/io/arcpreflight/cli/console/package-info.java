/** The process itself: its streams, its signals and what it writes to files. */
@NullMarked
package io.arcpreflight.cli.console;

import org.jspecify.annotations.NullMarked;
