/** The command line: the only package that knows picocli, the process's streams and its exit. */
@NullMarked
package io.arcpreflight.cli;

import org.jspecify.annotations.NullMarked;
