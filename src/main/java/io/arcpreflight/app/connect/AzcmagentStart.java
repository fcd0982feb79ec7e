package io.arcpreflight.app.connect;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.ProcessContext.Interruption.Registration;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.connect.AzcmagentRunner;
import io.arcpreflight.observation.agent.AzcmagentRun;
import java.nio.file.Path;

/**
 * The start of azcmagent, which cannot be taken back. From the moment that this exists, requests to
 * end are azcmagent's.
 */
final class AzcmagentStart {
  private final ConnectRequest request;
  private final Path program;
  private final AzcmagentRunner runner;
  private final Registration signals;

  AzcmagentStart(ProcessContext context, ConnectRequest request, AzcmagentProgram program) {
    this.request = request;
    this.program = program.path().orElseThrow();
    this.runner = new AzcmagentRunner(request.streams(), program.verboseLog(), context.nanoClock());
    this.signals = context.interruption().handsOverTo(runner::interrupt, runner::terminate);
  }

  Path program() {
    return program;
  }

  /** Ends the time in which requests to end are azcmagent's. */
  Registration signals() {
    return signals;
  }

  AzcmagentRun run() {
    try {
      return runner.run(
          program,
          request.arguments().words(),
          Catalog.load(request.run().language()),
          request.run().checkRequest().parameters().secretMasker());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
