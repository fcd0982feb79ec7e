package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.UnitState;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.windows.system.ServiceState;
import io.arcpreflight.platform.windows.system.WindowsErrors;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A service's state in the words of reports: those of systemd, in which every service is judged,
 * and those of Windows, for whoever reads of it.
 */
final class ServiceWords {
  private static final String PROGRAM_ENDING = ".exe";
  private static final int MOST_CHARACTERS = 300;

  private final ServiceState state;
  private final Function<String, Path> files;

  /**
   * @param files the file of a path
   */
  ServiceWords(ServiceState state, Function<String, Path> files) {
    this.state = state;
    this.files = files;
  }

  UnitState unit() {
    var file = file();
    var active = active();
    return new UnitState(
        state.name(),
        "masked".equals(file) ? "masked" : lacksProgram() ? "bad-setting" : "loaded",
        active,
        sub(),
        file,
        active.equals("failed") ? "exit-code" : "success",
        neverStarted() ? null : exitCode(),
        null);
  }

  private boolean neverStarted() {
    return state.exitCode() == WindowsErrors.NEVER_STARTED;
  }

  private int exitCode() {
    return state.exitCode() == WindowsErrors.SERVICE_SPECIFIC
        ? state.ownExitCode()
        : state.exitCode();
  }

  private String active() {
    return switch (state.status()) {
      case RUNNING -> "active";
      case STOPPED -> exitCode() == 0 || neverStarted() ? "inactive" : "failed";
      case START_PENDING, CONTINUE_PENDING -> "activating";
      case STOP_PENDING, PAUSE_PENDING -> "deactivating";
      case PAUSED -> "inactive";
    };
  }

  private String sub() {
    return switch (state.status()) {
      case RUNNING -> "running";
      case STOPPED -> active().equals("failed") ? "failed" : "dead";
      case START_PENDING, CONTINUE_PENDING -> "start";
      case STOP_PENDING, PAUSE_PENDING -> "stop";
      case PAUSED -> "paused";
    };
  }

  private @Nullable String file() {
    return switch (state.start()) {
      case null -> null;
      case BOOT_START, SYSTEM_START, AUTO_START, DELAYED_AUTO_START -> "enabled";
      case DEMAND_START -> "disabled";
      case DISABLED -> "masked";
    };
  }

  List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    facts.add(fact());
    if (lacksProgram()) {
      facts.add(
          Fact.of("agent.service-program-missing")
              .with("program", text(String.valueOf(state.program()))));
    }
    if (state.detail() != null) {
      facts.add(Fact.of("agent.service-settings-unread").with("detail", state.detail()));
    }
    return facts;
  }

  private Fact fact() {
    var start = state.start();
    var fact =
        Fact.of("agent.windows-service")
            .with("unit", state.name())
            .with("status", state.status().name())
            .with("start", start == null ? null : start.name())
            .with("account", state.account() == null ? null : text(state.account()));
    if (state.exitCode() != 0) {
      fact =
          fact.with("exitCode", state.exitCode())
              .with("exitMeaning", WindowsErrors.meaning(state.exitCode()));
    }
    if (state.exitCode() == WindowsErrors.SERVICE_SPECIFIC) {
      fact = fact.with("ownExitCode", state.ownExitCode());
    }
    return fact.with("onFailure", state.onFailure().stream().map(Enum::name).toList());
  }

  private static String text(String value) {
    return PlainText.line(value, MOST_CHARACTERS);
  }

  private boolean lacksProgram() {
    return state.program() != null && !isThere(state.program());
  }

  /** A path that Windows itself would have to guess, or that has variables, is not looked for. */
  private boolean isThere(String commandLine) {
    var path = programOf(commandLine);
    try {
      return path.indexOf('%') >= 0 || Files.isRegularFile(files.apply(path));
    } catch (InvalidPathException unusable) {
      return false;
    }
  }

  private static String programOf(String commandLine) {
    var line = commandLine.strip();
    if (line.startsWith("\"")) {
      var end = line.indexOf('"', 1);
      return end < 0 ? line : line.substring(1, end);
    }
    var end = line.toLowerCase(Locale.ROOT).indexOf(PROGRAM_ENDING + " ");
    return end < 0 ? line : line.substring(0, end + PROGRAM_ENDING.length());
  }
}
