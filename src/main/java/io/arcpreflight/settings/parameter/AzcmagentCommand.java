package io.arcpreflight.settings.parameter;

/** The commands of azcmagent that take a flag. */
public enum AzcmagentCommand {
  CONNECT,
  CHECK,
  CONNECT_AND_CHECK,
  EVERY
}
