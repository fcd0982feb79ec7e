package io.arcpreflight.app.connect;

import io.arcpreflight.app.BadInputException;
import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.app.machine.MachineProbes;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.platform.agent.InstalledAgent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The azcmagent that is to be run: the one that was named, or the installed one.
 *
 * @param named the one that was named
 */
record AzcmagentProgram(Optional<Path> named, InstalledAgent agent) {

  /**
   * @throws BadInputException when the one that was named cannot be run
   */
  static AzcmagentProgram of(Optional<Path> named, ProcessContext context) {
    named.ifPresent(AzcmagentProgram::requireProgram);
    return new AzcmagentProgram(named, MachineProbes.platform(context).agent());
  }

  private static void requireProgram(Path file) {
    if (!Files.exists(file)) {
      throw refused(file, "does not exist");
    }
    if (Files.isDirectory(file)) {
      throw refused(file, "is a folder; give the program itself");
    }
    if (!Files.isExecutable(file)) {
      throw refused(file, "is not executable by this user");
    }
  }

  private static BadInputException refused(Path file, String why) {
    return new BadInputException(ExitCode.ARGUMENT, "--azcmagent: " + file + " " + why);
  }

  /** Looked for anew each time: it may be installed in the meantime. */
  Optional<Path> path() {
    return named.map(Path::toAbsolutePath).or(agent::executable);
  }

  /** Where it was looked for in vain. */
  String searched() {
    return "there is no " + String.join(" and no ", agent.programs());
  }

  Path verboseLog() {
    return agent.verboseLog();
  }
}
