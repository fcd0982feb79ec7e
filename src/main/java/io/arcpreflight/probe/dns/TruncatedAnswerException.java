package io.arcpreflight.probe.dns;

import java.io.IOException;
import java.io.Serial;

/** A server cut its answer short, and did not give the whole of it over TCP either. */
final class TruncatedAnswerException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  TruncatedAnswerException(Throwable overTcp) {
    super(overTcp);
  }
}
