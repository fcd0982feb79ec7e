/** The command line: one class for each command, and what only a terminal needs. */
@NullMarked
package io.arcpreflight.cli;

import org.jspecify.annotations.NullMarked;
