package io.arcpreflight.platform.linux.systemd;

import io.arcpreflight.observation.agent.UnitState;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.ProcessRunner;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The last words of a service that is not well. */
final class Journal {
  private static final int MOST_CHARACTERS = 300;

  private final ProcessRunner processes;

  Journal(ProcessRunner processes) {
    this.processes = processes;
  }

  /** Its last log lines, oldest first; none while it is well, or where there is no journal. */
  List<String> lastWords(UnitState unit, Duration limit) throws InterruptedException {
    var healthy = unit.active().equals("active") || unit.active().equals("inactive");
    if (healthy && (unit.result() == null || unit.result().equals("success"))) {
      return List.of();
    }
    try {
      var command = List.of("journalctl", "-u", unit.name(), "-n", "5", "--no-pager", "-o", "cat");
      var lines = new ArrayList<String>();
      for (var line : PlainText.lines(processes.run(command, limit).output(), MOST_CHARACTERS)) {
        if (!line.startsWith("-- ")) {
          lines.add(line);
        }
      }
      return lines;
    } catch (IOException noJournal) {
      return List.of();
    }
  }
}
