package io.arcpreflight.settings.parameter;

/** A file that cannot be read as what it is meant to be. The message holds none of its content. */
final class ConfigSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  ConfigSyntaxException(String sentence) {
    super(sentence);
  }

  static ConfigSyntaxException at(int line, String what) {
    return new ConfigSyntaxException("line " + line + ": " + what);
  }

  /** The sentence, which is never missing. */
  String sentence() {
    return String.valueOf(getMessage());
  }
}
