package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.MachineRules;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.DiskObservation;
import io.arcpreflight.observation.host.FolderSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Judges whether the agent fits where it is unpacked to, and whether it may run from there. */
final class DiskRule implements Rule<DiskObservation> {
  private static final long MEGABYTE = 1_000_000;

  private final WholeRun run;

  DiskRule(WholeRun run) {
    this.run = run;
  }

  @Override
  public void judge(DiskObservation disk, Symptoms symptoms) {
    for (var folder : disk.folders()) {
      if (folder.readOnly() && neededMb(folder) > 0) {
        symptoms
            .add(CauseId.HOST_READ_ONLY_FOLDER, run.installerRefusal())
            .about(folder.path())
            .showing(mounted(Fact.of("host.mounted-read-only"), folder));
      }
      if (folder.noexec() && !folder.path().equals("/tmp")) {
        symptoms
            .warning(CauseId.HOST_NOEXEC)
            .about(folder.path())
            .showing(mounted(Fact.of("host.mounted-noexec"), folder));
      }
    }
    judgeSpace(disk, symptoms);
  }

  private static Fact mounted(Fact fact, FolderSpace folder) {
    return fact.with("folder", folder.path())
        .with("mountPoint", mountPoint(folder))
        .with("fileSystem", folder.fileSystem());
  }

  private static String mountPoint(FolderSpace folder) {
    return folder.mountPoint() == null ? folder.path() : folder.mountPoint();
  }

  /** Folders of one file system share what is left of it. */
  private void judgeSpace(DiskObservation disk, Symptoms symptoms) {
    var byMount = new LinkedHashMap<String, List<FolderSpace>>();
    for (var folder : disk.folders()) {
      if (folder.freeBytes() != null && !folder.readOnly()) {
        byMount.computeIfAbsent(mountPoint(folder), _ -> new ArrayList<>()).add(folder);
      }
    }
    for (var sharing : byMount.values()) {
      var free = Long.MAX_VALUE;
      var neededMb = 0L;
      var paths = new ArrayList<String>();
      for (var folder : sharing) {
        if (neededMb(folder) > 0 && folder.freeBytes() != null) {
          free = Math.min(free, folder.freeBytes());
          neededMb += neededMb(folder);
          paths.add(folder.path());
        }
      }
      if (free < neededMb * MEGABYTE) {
        lacking(paths, free / MEGABYTE, neededMb, symptoms);
      }
    }
  }

  private void lacking(List<String> paths, long freeMb, long neededMb, Symptoms symptoms) {
    var space = MachineRules.known().diskSpace();
    symptoms
        .add(CauseId.HOST_NO_DISK_SPACE, run.installerRefusal())
        .about(String.join(", ", paths))
        .likely()
        .showing(
            Fact.of("host.disk-space")
                .with("folders", paths)
                .with("freeMb", freeMb)
                .with("neededMb", neededMb),
            Fact.of("host.disk-space-measured")
                .with("installedMb", space.installedMb())
                .with("packageMb", space.packageMb()));
  }

  private static long neededMb(FolderSpace folder) {
    var space = MachineRules.known().diskSpace();
    return switch (folder.path()) {
      case "/var/lib" -> 0;
      case "/var" -> space.packageMb();
      case "/tmp" -> space.downloadMb();
      default -> folder.path().endsWith("ProgramData") ? space.packageMb() : space.installedMb();
    };
  }
}
