package io.arcpreflight.app.connect;

import io.arcpreflight.app.RunFeedback;
import io.arcpreflight.report.Report;
import io.arcpreflight.settings.InvalidSettingsException;
import java.io.IOException;
import java.nio.file.Path;

/** Hears from a connect while it is at work. */
public interface ConnectFeedback extends RunFeedback {

  /** Called when what was asked for cannot be done. */
  void refused(InvalidSettingsException refused);

  /** Called when nothing is in the way, before azcmagent is started. */
  void ready(Report report) throws IOException;

  /** Called just before azcmagent has the terminal. */
  void starting(Path program);
}
