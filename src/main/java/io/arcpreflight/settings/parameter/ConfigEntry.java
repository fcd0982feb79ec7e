package io.arcpreflight.settings.parameter;

/**
 * A key of a configuration file.
 *
 * @param line where it stands, from 1
 */
record ConfigEntry(String key, ConfigValue value, int line) {}
