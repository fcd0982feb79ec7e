package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.agent.UnitState;
import io.arcpreflight.platform.PlainText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code sc.exe} prints, and puts it into systemd's words. Labels may be translated, the
 * names of states are not.
 */
final class ServiceControlOutput {
  private static final int NEVER_STARTED = 1077;
  private static final int SERVICE_SPECIFIC = 1066;

  private ServiceControlOutput() {}

  /** Nothing when the output names no state. */
  static @Nullable UnitState unit(String service, String state, String configuration) {
    for (var line : state.split("\n", -1)) {
      var words = valueWords(line);
      if (words.size() > 1) {
        var active = active(words.get(1), exitCode(state));
        if (active != null) {
          return unit(service, active, state, configuration);
        }
      }
    }
    return null;
  }

  private static UnitState unit(
      String service, ActiveState active, String state, String configuration) {
    var file = startType(configuration);
    var exit = exitCode(state);
    return new UnitState(
        service,
        "masked".equals(file) ? "masked" : "loaded",
        active.active(),
        active.sub(),
        file,
        active.active().equals("failed") ? "exit-code" : "success",
        exit == NEVER_STARTED ? null : exit,
        null);
  }

  private static @Nullable ActiveState active(String word, int exitCode) {
    return switch (word) {
      case "RUNNING" -> new ActiveState("active", "running");
      case "STOPPED" ->
          exitCode == 0 || exitCode == NEVER_STARTED
              ? new ActiveState("inactive", "dead")
              : new ActiveState("failed", "failed");
      case "START_PENDING", "CONTINUE_PENDING" -> new ActiveState("activating", "start");
      case "STOP_PENDING", "PAUSE_PENDING" -> new ActiveState("deactivating", "stop");
      case "PAUSED" -> new ActiveState("inactive", "paused");
      default -> null;
    };
  }

  private static @Nullable String startType(String configuration) {
    for (var line : configuration.split("\n", -1)) {
      var words = valueWords(line);
      if (words.size() > 1) {
        switch (words.get(1)) {
          case "BOOT_START", "SYSTEM_START", "AUTO_START" -> {
            return "enabled";
          }
          case "DEMAND_START" -> {
            return "disabled";
          }
          case "DISABLED" -> {
            return "masked";
          }
          default -> {}
        }
      }
    }
    return null;
  }

  private static int exitCode(String state) {
    var windows = numberAfter(state, "WIN32_EXIT_CODE");
    return windows == SERVICE_SPECIFIC ? numberAfter(state, "SERVICE_EXIT_CODE") : windows;
  }

  private static int numberAfter(String state, String label) {
    for (var line : state.split("\n", -1)) {
      var words = valueWords(line);
      if (line.strip().startsWith(label) && !words.isEmpty()) {
        try {
          return Integer.parseInt(words.getFirst());
        } catch (NumberFormatException notANumber) {
          return 0;
        }
      }
    }
    return 0;
  }

  private static List<String> valueWords(String line) {
    return PlainText.words(line.substring(line.indexOf(':') + 1));
  }

  private record ActiveState(String active, String sub) {}
}
