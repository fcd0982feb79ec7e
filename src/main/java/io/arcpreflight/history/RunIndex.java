package io.arcpreflight.history;

import io.arcpreflight.report.Report;
import io.arcpreflight.report.json.JsonReportReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The lines of all runs in the order of their turns. A line that is missing or damaged is made anew
 * from its report, where that is still there.
 */
final class RunIndex {
  static final String FILE = "runs.ndjson";
  private static final String DAMAGED = FILE + ".damaged";
  private static final long MOST_BYTES = 128L << 20;
  private static final long MOST_REPORT_BYTES = 8L << 20;

  /** Reading a report takes some ten milliseconds. */
  private static final int MOST_MADE_ANEW = 500;

  private final StateFolder folder;
  private final List<String> remarks;
  private final List<SummaryLine> lines = new ArrayList<>();
  private byte[] stored = {};
  private int damaged;
  private boolean isChanged;

  private RunIndex(StateFolder folder, List<String> remarks) {
    this.folder = folder;
    this.remarks = remarks;
  }

  /**
   * Reads it.
   *
   * @param remarks is told in a sentence what was not as it should be
   */
  static RunIndex read(StateFolder folder, List<String> remarks) throws IOException {
    var index = new RunIndex(folder, remarks);
    index.readLines();
    index.makeMissingAnew();
    return index;
  }

  List<SummaryLine> lines() {
    return lines;
  }

  /** Those that this version can read. */
  List<RunSummary> runs() {
    var runs = new ArrayList<RunSummary>(lines.size());
    for (var line : lines) {
      if (line.run() != null) {
        runs.add(line.run());
      }
    }
    return runs;
  }

  long nextTurn() {
    var last = 0L;
    for (var line : lines) {
      last = Math.max(last, line.turn());
    }
    return last + 1;
  }

  /** Adds a line at the end, here and in the folder. */
  void add(SummaryLine line) throws StateFolderException {
    lines.add(line);
    if (isChanged) {
      write();
    } else {
      var isOpen = stored.length > 0 && stored[stored.length - 1] != '\n';
      folder.append(FILE, bytes((isOpen ? "\n" : "") + line.text() + "\n"));
    }
  }

  /** Leaves out the lines of these reports. */
  void remove(Set<String> files) throws StateFolderException {
    lines.removeIf(line -> files.contains(line.file()));
    write();
  }

  private void write() throws StateFolderException {
    if (damaged > 0) {
      folder.write(DAMAGED, stored);
    }
    var text = new StringBuilder();
    for (var line : lines) {
      text.append(line.text()).append('\n');
    }
    folder.write(FILE, bytes(text.toString()));
    damaged = 0;
    isChanged = false;
  }

  private void readLines() throws IOException {
    try {
      stored = folder.read(FILE, MOST_BYTES);
    } catch (NoSuchFileException first) {
      return;
    }
    for (var text : new String(stored, StandardCharsets.UTF_8).split("\n", -1)) {
      if (text.isBlank()) {
        continue;
      }
      var line = SummaryLine.parse(text);
      if (line == null) {
        damaged++;
      } else {
        lines.add(line);
      }
    }
    if (damaged > 0) {
      isChanged = true;
      remarks.add(
          "%s: %d of its lines were damaged; what they said is taken from the reports that are still there"
              .formatted(folder.path().resolve(FILE), damaged));
    }
  }

  private void makeMissingAnew() throws IOException {
    var known = new HashSet<String>();
    for (var line : lines) {
      known.add(line.file());
    }
    var missing = new ArrayList<String>();
    for (var name : folder.names()) {
      if (ReportFileName.isOne(name) && !known.contains(name)) {
        missing.add(name);
      }
    }
    if (missing.isEmpty()) {
      return;
    }
    missing.sort(Collections.reverseOrder());
    for (var name : missing.subList(0, Math.min(missing.size(), MOST_MADE_ANEW))) {
      lines.add(madeAnew(name));
    }
    lines.sort((one, other) -> Long.compare(one.turn(), other.turn()));
    isChanged = true;
  }

  private SummaryLine madeAnew(String name) {
    try {
      return SummaryLine.of(RunSummary.of(report(name), name));
    } catch (IOException e) {
      var reason = String.valueOf(StateFolder.reason(e));
      remarks.add("a kept report cannot be read and is left as it is: " + reason);
      return SummaryLine.unreadable(name, reason);
    }
  }

  /** The report of a run. */
  Report report(String name) throws IOException {
    var bytes = folder.read(name, MOST_REPORT_BYTES);
    var origin = folder.path().resolve(name).toString();
    try (var text =
        new InputStreamReader(
            new GZIPInputStream(new ByteArrayInputStream(bytes)), StandardCharsets.UTF_8)) {
      return new JsonReportReader().read(text, origin);
    } catch (ZipException | EOFException e) {
      throw new StateFolderException(origin + " is damaged");
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
