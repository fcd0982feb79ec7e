package io.arcpreflight.net;

import static java.util.Objects.requireNonNull;

/** A proxy URL that cannot be used. The message is one sentence and holds no part of a password. */
public final class InvalidProxyUrlException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  private InvalidProxyUrlException(Reason reason, String sentence) {
    super(requireNonNull(sentence, "sentence is null"));
    this.reason = reason;
  }

  static InvalidProxyUrlException malformed(String sentence) {
    return new InvalidProxyUrlException(Reason.MALFORMED, sentence);
  }

  static InvalidProxyUrlException unsupportedScheme(String sentence) {
    return new InvalidProxyUrlException(Reason.UNSUPPORTED_SCHEME, sentence);
  }

  public Reason reason() {
    return reason;
  }

  /** What is wrong, where, and what is allowed. */
  public String sentence() {
    return requireNonNull(getMessage(), "message is null");
  }

  /** What kind of mistake it is. */
  public enum Reason {
    MALFORMED,
    UNSUPPORTED_SCHEME
  }
}
