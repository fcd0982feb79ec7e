package io.arcpreflight.json;

/**
 * JSON whose content is not what was expected, or a text that is not even JSON. The message is one
 * sentence that names the document, the line and the value by its path, and holds nothing of what
 * was read but names of fields.
 */
public final class JsonContentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JsonContentException(String message) {
    super(message);
  }

  /** The sentence, which is never missing. */
  public String sentence() {
    return String.valueOf(getMessage());
  }
}
