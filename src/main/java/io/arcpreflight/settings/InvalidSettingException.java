package io.arcpreflight.settings;

/** A setting that cannot be used. The message is one sentence: what, where, what is allowed. */
public final class InvalidSettingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String cause;

  InvalidSettingException(String cause, String sentence) {
    super(sentence);
    this.cause = cause;
  }

  /** The id of the documented cause. */
  public String causeId() {
    return cause;
  }
}
