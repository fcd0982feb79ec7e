package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.InitObservation;

/** Judges whether systemd, under which the agent's services run, is there and at work. */
final class SystemdRule implements Rule<InitObservation> {
  private final WholeRun run;

  SystemdRule(WholeRun run) {
    this.run = run;
  }

  @Override
  public void judge(InitObservation init, Symptoms symptoms) {
    if (init.systemctl() == null) {
      symptoms
          .add(CauseId.HOST_NO_SYSTEMD, run.installerRefusal())
          .about("systemctl")
          .showing(
              Fact.of("host.program-missing")
                  .with("program", "systemctl")
                  .with("searched", init.searchPath()),
              firstProcess(init));
    } else if (!init.running()) {
      symptoms
          .warning(CauseId.HOST_SYSTEMD_NOT_RUNNING)
          .about("systemd")
          .leavingOpen(!run.expectsConnectedAgent() && !run.isAgentInstalled())
          .showing(
              Fact.of("host.systemd-folder-missing").with("program", init.systemctl()),
              firstProcess(init));
    }
  }

  private static Fact firstProcess(InitObservation init) {
    return init.firstProcess() == null
        ? Fact.of("host.first-process-unknown")
        : Fact.of("host.first-process").with("process", init.firstProcess());
  }
}
