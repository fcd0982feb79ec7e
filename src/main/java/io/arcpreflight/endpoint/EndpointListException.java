package io.arcpreflight.endpoint;

import io.arcpreflight.json.JsonContentException;

/**
 * An endpoint list that cannot be used. The message is one sentence: what, where, what is allowed.
 */
public final class EndpointListException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EndpointListException(JsonContentException cause) {
    super(cause.sentence(), cause);
  }

  EndpointListException(String source, String problem) {
    super(source + ": " + problem);
  }

  EndpointListException(String source, String problem, Throwable cause) {
    super(source + ": " + problem, cause);
  }
}
