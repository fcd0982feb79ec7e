package io.arcpreflight.app.connect;

import io.arcpreflight.app.ProcessContext.Interruption.Registration;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.report.Report;
import java.util.function.Supplier;

/**
 * What a connect came to. Until it is closed, a request to end lets what is printed be finished.
 */
public sealed interface ConnectResult extends AutoCloseable {

  Registration watch();

  @Override
  default void close() {
    watch().close();
  }

  /**
   * azcmagent was not started.
   *
   * @param report with the reason
   * @param begun whether there was a check at all, or what was asked for cannot be done
   */
  record HeldBack(Report report, boolean begun, Registration watch) implements ConnectResult {}

  /**
   * azcmagent was started and has ended.
   *
   * @param report judges the run with what azcmagent did
   */
  record Ended(AzcmagentRun azcmagent, Supplier<Report> report, Registration watch)
      implements ConnectResult {}
}
