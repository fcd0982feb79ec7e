package io.arcpreflight.history;

import io.arcpreflight.observation.RunMode;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.json.JsonReportWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The runs that are kept in a folder, and what was not as it should be there. What cannot be done
 * is told, and stops nothing: a check is not to fail because of where it is kept.
 */
public final class RunStore implements AutoCloseable {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(50);

  /** So many runs have to agree on the time before anything is too old. */
  private static final int WITNESSES = 10;

  private final StateFolder folder;
  private final StateLimits limits;
  private final List<String> remarks;
  private final RunIndex index;
  private final StateFolder.@Nullable Lock lock;

  private RunStore(
      StateFolder folder,
      StateLimits limits,
      List<String> remarks,
      RunIndex index,
      StateFolder.@Nullable Lock lock) {
    this.folder = folder;
    this.limits = limits;
    this.remarks = remarks;
    this.index = index;
    this.lock = lock;
  }

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * Opens the folder to look into it.
   *
   * @throws IOException when it cannot be read
   */
  public static RunStore toRead(Path path) throws IOException {
    var folder = StateFolder.existing(path);
    var remarks = new ArrayList<String>();
    return new RunStore(folder, StateLimits.USUAL, remarks, RunIndex.toRead(folder, remarks), null);
  }

  /**
   * Opens the folder to add a run, once no other run is in it. Where it cannot be written, what is
   * there can still be read.
   *
   * @param nanoClock tells how long is waited
   * @throws IOException when it cannot be read either
   */
  public static RunStore toKeep(Path path, StateLimits limits, LongSupplier nanoClock, Pause pause)
      throws IOException {
    var folder = StateFolder.made(path);
    var remarks = new ArrayList<String>();
    var lock = locked(folder, nanoClock, pause, remarks);
    try {
      return new RunStore(folder, limits, remarks, RunIndex.toKeep(folder, remarks), lock);
    } catch (IOException | RuntimeException e) {
      if (lock != null) {
        lock.close();
      }
      throw e;
    }
  }

  private static StateFolder.@Nullable Lock locked(
      StateFolder folder, LongSupplier nanoClock, Pause pause, List<String> remarks) {
    try {
      var start = nanoClock.getAsLong();
      folder.requireOwn(start);
      var lock = folder.tryLock();
      while (lock == null && nanoClock.getAsLong() - start < LONGEST_WAIT.toNanos()) {
        pause.sleep(PAUSE);
        lock = folder.tryLock();
      }
      if (lock == null) {
        remarks.add(
            "%s is in use by another run for more than %d s; this run is not kept there"
                .formatted(folder.path(), LONGEST_WAIT.toSeconds()));
      }
      return lock;
    } catch (StateFolderException e) {
      remarks.add(e.getMessage() + "; this run is not kept there");
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  /** In the order in which they ended. */
  public List<RunSummary> runs() {
    return index.runs();
  }

  /** The whole report of one of them; nothing, and a remark, where it cannot be read. */
  public @Nullable Report report(RunSummary run) {
    try {
      return index.report(run.file());
    } catch (IOException e) {
      remarks.add(
          "the report of an earlier run cannot be read: " + String.valueOf(StateFolder.reason(e)));
      return null;
    }
  }

  /** What was not as it should be, a sentence each. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  /** Adds a run, and lets go of the oldest where there is too much. */
  public void keep(Report report) {
    if (lock == null) {
      return;
    }
    try {
      var name = ReportFileName.of(index.nextTurn(), report);
      folder.write(name, compressed(report));
      index.add(SummaryLine.of(RunSummary.of(report, name)));
      prune();
    } catch (IOException e) {
      remarks.add(StateFolder.reason(e) + "; this run is not kept there");
    }
  }

  private static byte[] compressed(Report report) throws IOException {
    var text = new StringBuilder();
    new JsonReportWriter().write(report, text);
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private void prune() throws IOException {
    var gone = tooOldOrTooMany();
    for (var name : tooLarge(gone)) {
      folder.delete(name);
    }
    if (!gone.isEmpty()) {
      for (var name : gone) {
        folder.delete(name);
      }
      index.remove(gone);
    }
  }

  private Set<String> tooOldOrTooMany() {
    var gone = new HashSet<String>();
    var runs = index.runs();
    var surplus = runs.size() > limits.mostRuns() ? runs.size() - limits.runsLeft() : 0;
    var witness = runs.size() < WITNESSES ? null : runs.get(runs.size() - WITNESSES);
    var isTime =
        witness != null
            && runs.getFirst().startedAt().isBefore(witness.startedAt().minus(limits.longest()));
    var kept = lastGood(runs);
    for (var i = 0; i < runs.size() - WITNESSES; i++) {
      var run = runs.get(i);
      var isTooOld =
          isTime
              && witness != null
              && run.startedAt().isBefore(witness.startedAt().minus(limits.timeLeft()));
      if ((i < surplus || isTooOld) && !kept.contains(run.file())) {
        gone.add(run.file());
      }
    }
    return gone;
  }

  /** The last good run of each question is what others are compared with, however old it is. */
  private static Set<String> lastGood(List<RunSummary> runs) {
    var files = new HashSet<String>();
    for (var mode : RunMode.values()) {
      for (var run : runs.reversed()) {
        if (run.mode() == mode && run.isGood()) {
          files.add(run.file());
          break;
        }
      }
    }
    return files;
  }

  /** Reports whose lines stay. */
  private List<String> tooLarge(Set<String> gone) throws IOException {
    var names = new ArrayList<String>();
    var total = 0L;
    for (var name : folder.names()) {
      if (ReportFileName.isOne(name) && !gone.contains(name)) {
        names.add(name);
        total += folder.size(name);
      }
    }
    if (total <= limits.mostBytes()) {
      return List.of();
    }
    names.sort(String::compareTo);
    var kept = lastGood(index.runs());
    var surplus = new ArrayList<String>();
    for (var name : names.subList(0, names.size() - 1)) {
      if (total > limits.bytesLeft() && !kept.contains(name)) {
        surplus.add(name);
        total -= folder.size(name);
      }
    }
    return surplus;
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
    }
  }
}
