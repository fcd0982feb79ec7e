package io.arcpreflight.net;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.text.MarkedText;

/** A proxy URL that cannot be used. The message is one sentence and holds no part of a password. */
public final class InvalidProxyUrlException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final int index;

  private InvalidProxyUrlException(Reason reason, String sentence, int index) {
    super(requireNonNull(sentence, "sentence is null"));
    this.reason = reason;
    this.index = index;
  }

  static InvalidProxyUrlException malformed(String sentence, int index) {
    return new InvalidProxyUrlException(Reason.MALFORMED, sentence, index);
  }

  static InvalidProxyUrlException unsupportedScheme(String sentence, int index) {
    return new InvalidProxyUrlException(Reason.UNSUPPORTED_SCHEME, sentence, index);
  }

  public Reason reason() {
    return reason;
  }

  /** What is wrong, where, and what is allowed. */
  public String sentence() {
    return requireNonNull(getMessage(), "message is null");
  }

  /**
   * The text that was to be read, with the mistake's place in it and without what may be secret.
   */
  public MarkedText shown(String text) {
    return ShownProxyUrl.of(text, index);
  }

  /** What kind of mistake it is. */
  public enum Reason {
    MALFORMED,
    UNSUPPORTED_SCHEME
  }
}
