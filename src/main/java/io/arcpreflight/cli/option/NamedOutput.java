package io.arcpreflight.cli.option;

import io.arcpreflight.cli.console.ResultOutput;

/**
 * A format by its name, and where it goes.
 *
 * @param hasOwnFile whether the format was given a file of its own
 */
public record NamedOutput(String format, boolean hasOwnFile, ResultOutput output) {}
