package io.arcpreflight.report;

import io.arcpreflight.report.logs.LogDocument;
import io.arcpreflight.report.logs.LoggedEvent;
import java.io.IOException;

/** Puts what logs hold into one format. The receiver is neither flushed nor closed. */
public interface LogWriter {

  void write(LogDocument document, Appendable out) throws IOException;

  /** Writes what a followed log has just told. */
  void write(LoggedEvent event, Appendable out) throws IOException;
}
