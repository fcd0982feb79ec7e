package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.HeldLock;
import io.arcpreflight.observation.host.PackageLocksObservation;
import java.util.List;

/** Judges whether another program keeps the installer from the package manager. */
final class PackageLockRule implements Rule<PackageLocksObservation> {
  private final WholeRun run;

  PackageLockRule(WholeRun run) {
    this.run = run;
  }

  @Override
  public void judge(PackageLocksObservation locks, Symptoms symptoms) {
    if (run.isAgentInstalled()) {
      return;
    }
    for (var lock : locks.held()) {
      symptoms
          .warning(CauseId.HOST_PACKAGE_LOCK_HELD)
          .about(lock.file())
          .showing(held(lock).with("file", lock.file()));
    }
    for (var fact : locks.installer() == null ? List.<Fact>of() : locks.installer()) {
      var symptom =
          switch (fact.id()) {
            case "host.installation-running" -> symptoms.warning(CauseId.HOST_PACKAGE_LOCK_HELD);
            case "host.installer-disabled" ->
                symptoms.error(CauseId.HOST_WINDOWS_INSTALLER_FAILED).about("msiserver");
            default -> symptoms.info(CauseId.HOST_REBOOT_PENDING);
          };
      symptom.showing(fact);
    }
  }

  private static Fact held(HeldLock lock) {
    if (lock.process() == null) {
      return Fact.of("host.lock-held-unseen");
    }
    var fact =
        lock.command() == null
            ? Fact.of("host.lock-held-by-process")
            : Fact.of("host.lock-held").with("command", lock.command());
    return fact.with("pid", lock.process());
  }
}
