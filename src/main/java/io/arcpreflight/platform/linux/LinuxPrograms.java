package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.host.InstalledProgram;
import io.arcpreflight.observation.host.ProgramsObservation;
import io.arcpreflight.platform.SearchPath;
import java.util.ArrayList;

/** The programs that the agent's installer calls, and that its packages build on. */
final class LinuxPrograms {
  private final SearchPath path;

  LinuxPrograms(SearchPath path) {
    this.path = path;
  }

  ProgramsObservation read() {
    var programs = new ArrayList<InstalledProgram>();
    var apt = path.find("apt-get", "apt");
    var manager = apt == null ? path.find("dnf", "yum", "zypper", "tdnf") : apt;
    programs.add(new InstalledProgram("apt, dnf, yum, zypper or tdnf", manager, true));
    programs.add(new InstalledProgram("curl or wget", path.find("curl", "wget"), true));
    programs.add(new InstalledProgram("openssl", path.find("openssl"), false));
    if (apt != null) {
      programs.add(new InstalledProgram("gpg", path.find("gpg", "gpgv"), false));
    }
    return new ProgramsObservation(programs, path.toString());
  }
}
