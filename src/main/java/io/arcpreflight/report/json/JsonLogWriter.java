package io.arcpreflight.report.json;

import io.arcpreflight.report.LogWriter;
import io.arcpreflight.report.logs.LogDocument;
import io.arcpreflight.report.logs.LoggedEvent;
import java.io.IOException;

/** For programs: one document that {@code log-1.schema.json} describes; events on a line each. */
public final class JsonLogWriter implements LogWriter {
  @Override
  public void write(LogDocument document, Appendable out) throws IOException {
    JsonOutput.writeIndented(LogDocument.class, document, out);
  }

  @Override
  public void write(LoggedEvent event, Appendable out) throws IOException {
    JsonOutput.writeLine(LoggedEvent.class, event, out);
  }
}
