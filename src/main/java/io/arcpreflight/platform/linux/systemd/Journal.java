package io.arcpreflight.platform.linux.systemd;

import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.ProcessRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The last words of a service that is not well. */
final class Journal {
  private static final int MOST_CHARACTERS = 300;
  private static final Pattern AFTER_TIME = Pattern.compile("^(\\d{4}-\\S+T\\S+) \\S+ ");

  private final ProcessRunner processes;

  Journal(ProcessRunner processes) {
    this.processes = processes;
  }

  /**
   * Its last log lines since its last start, oldest first, with their times in UTC; none while it
   * is well, or where there is no journal.
   */
  List<String> lastWords(SystemdUnit unit, Duration limit) throws InterruptedException {
    var state = unit.state();
    var healthy = state.active().equals("active") || state.active().equals("inactive");
    if (healthy && (state.result() == null || state.result().equals("success"))) {
      return List.of();
    }
    try {
      var lines = new ArrayList<String>();
      var output = processes.run(command(unit), limit).output();
      for (var line : PlainText.lines(output, MOST_CHARACTERS)) {
        if (!line.startsWith("-- ")) {
          lines.add(withoutHost(line));
        }
      }
      return lines;
    } catch (IOException noJournal) {
      return List.of();
    }
  }

  /** The first of two matches is for what systemd says of the unit, the other for its own words. */
  private static List<String> command(SystemdUnit unit) {
    var command = new ArrayList<>(List.of("journalctl"));
    var id = unit.invocation();
    command.addAll(
        id == null
            ? List.of("-u", unit.state().name())
            : List.of("INVOCATION_ID=" + id, "+", "_SYSTEMD_INVOCATION_ID=" + id));
    command.addAll(List.of("-n", "5", "--no-pager", "-o", "short-iso", "--utc"));
    return command;
  }

  /** Old journals cannot leave the host's name out themselves. */
  private static String withoutHost(String line) {
    return AFTER_TIME.matcher(line).replaceFirst("$1 ");
  }
}
