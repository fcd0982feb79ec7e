package io.arcpreflight.diagnosis.host;

import static io.arcpreflight.catalog.Severity.WARNING;
import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.host.DiskObservation;
import io.arcpreflight.observation.host.FolderSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Judges whether the agent fits where it is unpacked to, and whether it may run from there. */
final class DiskRule {
  private static final long MEGABYTE = 1_000_000;
  private static final long INSTALLED = 220 * MEGABYTE;
  private static final long PACKAGE = 70 * MEGABYTE;
  private static final long DOWNLOAD = MEGABYTE;
  private static final String SIZES =
      "about 220 MB installed and 70 MB for the package, as measured; no minimum is documented";

  private final AzureMachineRule installation;

  DiskRule(AzureMachineRule installation) {
    this.installation = installation;
  }

  List<Symptom> judge(CheckRecord check, DiskObservation disk) {
    var symptoms = new ArrayList<Symptom>();
    for (var folder : disk.folders()) {
      var mount = folder.mountPoint() + " (" + folder.fileSystem() + ")";
      if (folder.readOnly() && need(folder) > 0) {
        symptoms.add(
            Symptom.ofLines(
                check.id(),
                CauseId.HOST_READ_ONLY_FOLDER,
                folder.path(),
                installation.refusal(),
                CERTAIN,
                List.of(folder.path() + " is on " + mount + ", mounted read-only")));
      }
      if (folder.noexec() && !folder.path().equals("/tmp")) {
        symptoms.add(
            Symptom.ofLines(
                check.id(),
                CauseId.HOST_NOEXEC,
                folder.path(),
                WARNING,
                CERTAIN,
                List.of(folder.path() + " is on " + mount + ", mounted noexec")));
      }
    }
    addLackOfSpace(check, disk, symptoms);
    return symptoms;
  }

  /** Folders of one file system share what is left of it. */
  private void addLackOfSpace(CheckRecord check, DiskObservation disk, List<Symptom> symptoms) {
    var byMount = new LinkedHashMap<String, List<FolderSpace>>();
    for (var folder : disk.folders()) {
      if (folder.freeBytes() != null && !folder.readOnly()) {
        var mount = folder.mountPoint() == null ? folder.path() : folder.mountPoint();
        byMount.computeIfAbsent(mount, _ -> new ArrayList<>()).add(folder);
      }
    }
    for (var sharing : byMount.values()) {
      var free = Long.MAX_VALUE;
      var needed = 0L;
      var paths = new ArrayList<String>();
      for (var folder : sharing) {
        if (need(folder) > 0 && folder.freeBytes() != null) {
          free = Math.min(free, folder.freeBytes());
          needed += need(folder);
          paths.add(folder.path());
        }
      }
      if (free < needed) {
        var where = String.join(", ", paths);
        symptoms.add(
            Symptom.ofLines(
                check.id(),
                CauseId.HOST_NO_DISK_SPACE,
                where,
                installation.refusal(),
                LIKELY,
                List.of(
                    "%s: %d MB free, %d MB needed"
                        .formatted(where, free / MEGABYTE, needed / MEGABYTE),
                    SIZES)));
      }
    }
  }

  private static long need(FolderSpace folder) {
    return switch (folder.path()) {
      case "/var/lib" -> 0;
      case "/var" -> PACKAGE;
      case "/tmp" -> DOWNLOAD;
      default -> folder.path().endsWith("ProgramData") ? PACKAGE : INSTALLED;
    };
  }
}
