package io.arcpreflight.report;

import java.io.IOException;

/**
 * A text that was to be a saved report is none. The message is a sentence saying what and where.
 */
public final class UnreadableReport extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableReport(String message) {
    super(message);
  }
}
