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
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

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
  private int damaged;
  private boolean isOpen;
  private boolean isChanged;

  private RunIndex(StateFolder folder, List<String> remarks) {
    this.folder = folder;
    this.remarks = remarks;
  }

  /**
   * Reads it to have a run added.
   *
   * @param remarks is told in a sentence what was not as it should be
   */
  static RunIndex toKeep(StateFolder folder, List<String> remarks) throws IOException {
    return read(folder, remarks, SummaryLine::parse);
  }

  /** Reads what it says of each run, and no more. */
  static RunIndex toRead(StateFolder folder, List<String> remarks) throws IOException {
    return read(folder, remarks, SummaryLine::parseBriefly);
  }

  private static RunIndex read(
      StateFolder folder, List<String> remarks, Function<String, @Nullable SummaryLine> parser)
      throws IOException {
    var index = new RunIndex(folder, remarks);
    index.readLines(parser);
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
  void add(SummaryLine line) throws IOException {
    lines.add(line);
    if (isChanged) {
      write();
    } else {
      folder.append(FILE, bytes((isOpen ? "\n" : "") + line.text() + "\n"));
    }
  }

  /** Leaves out the lines of these reports. */
  void remove(Set<String> files) throws IOException {
    lines.removeIf(line -> files.contains(line.file()));
    write();
  }

  private void write() throws IOException {
    if (damaged > 0) {
      folder.write(DAMAGED, folder.read(FILE, MOST_BYTES));
    }
    var text = new StringBuilder();
    for (var line : lines) {
      text.append(line.text()).append('\n');
    }
    folder.write(FILE, bytes(text.toString()));
    damaged = 0;
    isChanged = false;
  }

  private void readLines(Function<String, @Nullable SummaryLine> parser) throws IOException {
    byte[] stored;
    try {
      stored = folder.read(FILE, MOST_BYTES);
    } catch (NoSuchFileException first) {
      return;
    }
    for (var from = 0; from < stored.length; ) {
      var to = from;
      while (to < stored.length && stored[to] != '\n') {
        to++;
      }
      addLine(new String(stored, from, to - from, StandardCharsets.UTF_8), parser);
      isOpen = to == stored.length;
      from = to + 1;
    }
    if (damaged > 0) {
      isChanged = true;
      remarks.add(
          "%s: %d of its lines were damaged; what they said is taken from the reports that are still there"
              .formatted(folder.path().resolve(FILE), damaged));
    }
  }

  private void addLine(String text, Function<String, @Nullable SummaryLine> parser) {
    if (text.isBlank()) {
      return;
    }
    var line = parser.apply(text);
    if (line == null) {
      damaged++;
    } else {
      lines.add(line);
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
    if (missing.size() > MOST_MADE_ANEW) {
      remarks.add(
          "%s: %d of the kept reports are still to be read again; the next runs do that"
              .formatted(folder.path(), missing.size() - MOST_MADE_ANEW));
    }
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
