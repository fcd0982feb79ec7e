package io.arcpreflight.diagnosis.host;

import static io.arcpreflight.catalog.Severity.ERROR;
import static io.arcpreflight.catalog.Severity.WARNING;
import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.host.HeldLock;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.InitObservation;
import io.arcpreflight.observation.host.MetadataObservation;
import io.arcpreflight.observation.host.PackageLocksObservation;
import io.arcpreflight.observation.host.ProgramsObservation;
import java.util.ArrayList;
import java.util.List;

/** Judges what the agent's installer asks of a machine. Once it has run, that stops nothing. */
final class AzureMachineRule {
  private static final int FIRST_ERROR = 400;

  private final boolean agentInstalled;

  AzureMachineRule(boolean agentInstalled) {
    this.agentInstalled = agentInstalled;
  }

  /** How bad it is that the installer would refuse. */
  Severity refusal() {
    return agentInstalled ? WARNING : ERROR;
  }

  List<Symptom> judge(CheckRecord check, InitObservation init) {
    var first = init.firstProcess() == null ? "unknown" : init.firstProcess();
    if (init.systemctl() == null) {
      return List.of(
          Symptom.ofLines(
              check.id(),
              CauseId.HOST_NO_SYSTEMD,
              "systemctl",
              refusal(),
              CERTAIN,
              List.of("no systemctl in " + init.searchPath(), "process 1 is " + first)));
    }
    return init.running()
        ? List.of()
        : List.of(
            Symptom.ofLines(
                check.id(),
                CauseId.HOST_SYSTEMD_NOT_RUNNING,
                "systemd",
                WARNING,
                CERTAIN,
                List.of(
                    init.systemctl() + " is there, /run/systemd/system is not",
                    "process 1 is " + first)));
  }

  List<Symptom> judge(CheckRecord check, ProgramsObservation programs) {
    var symptoms = new ArrayList<Symptom>();
    for (var program : programs.programs()) {
      if (program.found() == null) {
        symptoms.add(
            Symptom.ofLines(
                check.id(),
                CauseId.HOST_REQUIRED_PROGRAM_MISSING,
                program.need(),
                program.essential() ? refusal() : WARNING,
                CERTAIN,
                List.of("no " + program.need() + " in " + programs.searched())));
      }
    }
    return symptoms;
  }

  List<Symptom> judge(CheckRecord check, PackageLocksObservation locks) {
    if (agentInstalled) {
      return List.of();
    }
    var symptoms = new ArrayList<Symptom>();
    for (var lock : locks.held()) {
      symptoms.add(
          Symptom.ofLines(
              check.id(),
              CauseId.HOST_PACKAGE_LOCK_HELD,
              lock.file(),
              WARNING,
              CERTAIN,
              List.of(lock.file() + " is held by " + holder(lock))));
    }
    return symptoms;
  }

  private static String holder(HeldLock lock) {
    if (lock.process() == null) {
      return "a process that cannot be seen from here";
    }
    return lock.command() == null
        ? "process " + lock.process()
        : lock.command() + " (process " + lock.process() + ")";
  }

  /** The installer passes on anything but an HTTP error, whoever it was that answered. */
  List<Symptom> judge(CheckRecord check, MetadataObservation metadata) {
    var local = check.id().equals(HostCheck.AZURE_LOCAL.id());
    var status = metadata.status();
    var accepted = status != null && status < FIRST_ERROR;
    var evidence = new ArrayList<String>();
    if (accepted) {
      evidence.add(metadata.address() + " answers the installer's request with HTTP " + status);
    }
    var chassis = MetadataObservation.AZURE_CHASSIS.equals(metadata.chassis());
    if (chassis && !local) {
      evidence.add("asset tag " + metadata.chassis() + ", as Azure gives its virtual machines");
    }
    if (evidence.isEmpty() || (local && !metadata.recognised())) {
      return List.of();
    }
    if (metadata.allowedBy() != null) {
      evidence.add(metadata.allowedBy() + " is true: allowed for a trial");
    }
    var refused = metadata.allowedBy() == null && !local;
    return List.of(
        Symptom.ofLines(
            check.id(),
            local ? CauseId.HOST_AZURE_LOCAL : CauseId.HOST_AZURE_VM,
            metadata.address(),
            refused ? refusal() : WARNING,
            metadata.recognised() ? CERTAIN : LIKELY,
            evidence));
  }
}
