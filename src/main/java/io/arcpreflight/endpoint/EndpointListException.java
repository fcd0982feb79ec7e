package io.arcpreflight.endpoint;

/**
 * An endpoint list that cannot be used. The message is one sentence: what, where, what is allowed.
 */
public final class EndpointListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EndpointListException(String source, String problem) {
    super(source + ": " + problem);
  }

  EndpointListException(String source, String problem, Throwable cause) {
    super(source + ": " + problem, cause);
  }
}
