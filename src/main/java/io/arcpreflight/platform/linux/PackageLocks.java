package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.host.HeldLock;
import io.arcpreflight.observation.host.PackageLocksObservation;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/**
 * The locks by which package managers keep each other out: those that the kernel knows, and the
 * files in which some write the number of their process.
 */
final class PackageLocks {
  private static final List<String> LOCKS =
      List.of(
          "/var/lib/dpkg/lock-frontend",
          "/var/lib/dpkg/lock",
          "/var/lib/apt/lists/lock",
          "/var/cache/apt/archives/lock",
          "/var/lib/rpm/.rpm.lock",
          "/usr/lib/sysimage/rpm/.rpm.lock",
          "/run/dnf/rpmtransaction.lock");
  private static final List<String> NUMBERS =
      List.of(
          "/run/zypp.pid",
          "/var/run/yum.pid",
          "/var/lib/dnf/rpmdb_lock.pid",
          "/var/cache/dnf/metadata_lock.pid",
          "/var/cache/dnf/download_lock.pid");
  private static final List<String> MANAGERS =
      List.of("zypper", "y2base", "yum", "dnf", "packagekitd");
  private static final String KERNEL_LOCKS = "/proc/locks";
  private static final int MOST_BYTES = 1 << 20;

  private final LinuxFiles files;
  private final LinuxProcesses processes;

  PackageLocks(LinuxFiles files) {
    this.files = files;
    this.processes = new LinuxProcesses(files);
  }

  PackageLocksObservation read() {
    var held = new ArrayList<HeldLock>();
    String detail = null;
    var known = LockFile.of(files, LOCKS);
    if (!known.isEmpty()) {
      try {
        addKernelLocks(known, held);
      } catch (IOException unreadable) {
        detail = KERNEL_LOCKS + " " + RegularFile.reason(unreadable);
      }
    }
    addNumbers(held);
    return new PackageLocksObservation(held, detail);
  }

  private void addKernelLocks(List<LockFile> known, List<HeldLock> held) throws IOException {
    var text = RegularFile.text(files.at(KERNEL_LOCKS), MOST_BYTES);
    for (var line : text.split("\n", -1)) {
      var lock = KernelLock.parse(PlainText.words(line));
      if (lock == null) {
        continue;
      }
      for (var file : known) {
        if (lock.inode() == file.inode()
            && (lock.device().equals(file.device()) || processes.hasOpen(lock.process(), file))) {
          held.add(held(file.path(), lock.process()));
        }
      }
    }
  }

  private HeldLock held(String file, long process) {
    return process > 0
        ? new HeldLock(file, process, processes.command(process))
        : new HeldLock(file, null, null);
  }

  /** Such a file outlives its process, whose number may since be another's. */
  private void addNumbers(List<HeldLock> held) {
    for (var file : NUMBERS) {
      if (!Files.exists(files.at(file))) {
        continue;
      }
      try {
        var process = Long.parseLong(RegularFile.text(files.at(file), 64).strip());
        if (MANAGERS.contains(processes.name(process))) {
          held.add(held(file, process));
        }
      } catch (IOException | NumberFormatException saysNothing) {
        // Others' leftovers are no lock.
      }
    }
  }
}
