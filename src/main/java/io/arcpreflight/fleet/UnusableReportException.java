package io.arcpreflight.fleet;

/** A text is no report that could be counted. */
final class UnusableReportException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ReadProblem.Kind kind;

  UnusableReportException(ReadProblem.Kind kind, String reason) {
    super(reason);
    this.kind = kind;
  }

  ReadProblem.Kind kind() {
    return kind;
  }
}
