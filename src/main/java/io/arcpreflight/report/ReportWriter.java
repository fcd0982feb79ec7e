package io.arcpreflight.report;

import java.io.IOException;

/** Puts a report into one format. */
@FunctionalInterface
public interface ReportWriter {

  /** Writes the whole report; the receiver is neither flushed nor closed. */
  void write(Report report, Appendable out) throws IOException;
}
