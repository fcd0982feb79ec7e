package io.arcpreflight.cli.option;

import org.jspecify.annotations.Nullable;

/**
 * A format as it was asked for.
 *
 * @param format its name
 * @param file its own; null where it goes where results go
 */
record GivenFormat(String format, @Nullable String file) {}
