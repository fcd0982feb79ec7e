package io.arcpreflight.report.json;

import java.io.IOException;

/**
 * A text that was to be a saved report is none. The message is a sentence saying what and where.
 */
public final class UnreadableReportException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreadableReportException(String message) {
    super(message);
  }
}
