/** The options of the command line, and what they come to. */
@NullMarked
package io.arcpreflight.cli.option;

import org.jspecify.annotations.NullMarked;
