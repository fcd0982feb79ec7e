package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.ProgramsObservation;

/** Judges whether the programs are there that the agent or its installer runs. */
final class RequiredProgramRule implements Rule<ProgramsObservation> {
  private final WholeRun run;

  RequiredProgramRule(WholeRun run) {
    this.run = run;
  }

  @Override
  public void judge(ProgramsObservation programs, Symptoms symptoms) {
    for (var program : programs.programs()) {
      if (program.found() == null) {
        symptoms
            .add(
                CauseId.HOST_REQUIRED_PROGRAM_MISSING,
                program.essential() ? run.installerRefusal() : Severity.WARNING)
            .about(program.need())
            .leavingOpen(!program.essential() && !run.isAgentInstalled())
            .showing(
                Fact.of("host.program-missing")
                    .with("program", program.need())
                    .with("searched", programs.searched()));
      }
    }
  }
}
