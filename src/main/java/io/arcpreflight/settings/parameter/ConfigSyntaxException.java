package io.arcpreflight.settings.parameter;

import io.arcpreflight.json.JsonPosition;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read as what it is meant to be. The message holds none of its content. */
final class ConfigSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final transient @Nullable JsonPosition position;

  ConfigSyntaxException(String sentence) {
    super(sentence);
    this.sentence = sentence;
    this.position = null;
  }

  ConfigSyntaxException(String sentence, JsonPosition position) {
    super("line " + position.line() + ": " + sentence);
    this.sentence = sentence;
    this.position = position;
  }

  /** What is wrong, without the place. */
  String sentence() {
    return sentence;
  }

  /** Where the mistake is; absent where it is that of the whole. */
  @Nullable JsonPosition position() {
    return position;
  }
}
