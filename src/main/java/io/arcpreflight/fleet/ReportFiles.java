package io.arcpreflight.fleet;

import io.arcpreflight.concurrent.DaemonThreads;
import io.arcpreflight.file.ReadableFile;
import io.arcpreflight.fleet.ReadProblem.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Reads the reports in files, in folders with all that is below, and in the standard input. */
public final class ReportFiles {
  private static final String STANDARD_INPUT = "-";
  private static final int WAITING = 512;

  private final InputStream standardInput;
  private final String ownVersion;
  private final int threads;

  /**
   * @param ownVersion the form of report that this program writes
   * @param threads how many files are read at a time
   */
  public ReportFiles(InputStream standardInput, String ownVersion, int threads) {
    this.standardInput = standardInput;
    this.ownVersion = ownVersion;
    this.threads = threads;
  }

  /**
   * Reads all of them.
   *
   * @throws InterruptedException when the person has asked for the end
   */
  public Fleet read(List<String> names) throws InterruptedException {
    var fleet = new Fleet();
    var queue = new ArrayBlockingQueue<Optional<Path>>(WAITING);
    var pool = DaemonThreads.bounded("reports", threads);
    var workers = new ArrayList<Future<Fleet>>();
    for (var i = 0; i < threads; i++) {
      workers.add(
          pool.submit(
              () -> {
                work(queue, fleet);
                return fleet;
              }));
    }
    try {
      for (var name : names) {
        if (name.equals(STANDARD_INPUT)) {
          stream(fleet).read("-", standardInput);
        } else {
          list(name, queue, fleet);
        }
      }
    } finally {
      for (var i = 0; i < threads; i++) {
        queue.put(Optional.empty());
      }
    }
    for (var worker : workers) {
      try {
        worker.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    return fleet;
  }

  private ReportStream stream(Fleet fleet) {
    return new ReportStream(fleet, ownVersion);
  }

  private void work(BlockingQueue<Optional<Path>> queue, Fleet fleet) throws InterruptedException {
    var stream = stream(fleet);
    for (var next = queue.take(); next.isPresent(); next = queue.take()) {
      var file = next.get();
      try (var in = opened(file)) {
        stream.read(file.toString(), in);
      } catch (IOException e) {
        fleet.add(ReportStream.problem(file.toString(), e));
      }
    }
  }

  private static InputStream opened(Path file) throws IOException {
    ReadableFile.requireNamedOrStream(file);
    return Files.newInputStream(file);
  }

  private static void list(String name, BlockingQueue<Optional<Path>> queue, Fleet fleet)
      throws InterruptedException {
    try {
      var path = Path.of(name);
      if (!Files.isDirectory(path)) {
        queue.put(Optional.of(path));
        return;
      }
      var folder = new Folder(queue, fleet);
      Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, folder);
      folder.throwIfInterrupted();
      if (folder.found == 0) {
        fleet.add(new ReadProblem(name, Kind.EMPTY, "no report is in this folder"));
      }
    } catch (InvalidPathException e) {
      fleet.add(new ReadProblem(name, Kind.UNREADABLE, "there is no such file"));
    } catch (IOException e) {
      fleet.add(ReportStream.problem(name, e));
    }
  }

  /** Puts what may be reports into the queue. */
  private static final class Folder extends SimpleFileVisitor<Path> {
    private final BlockingQueue<Optional<Path>> queue;
    private final Fleet fleet;
    private int found;
    private boolean interrupted;

    Folder(BlockingQueue<Optional<Path>> queue, Fleet fleet) {
      this.queue = queue;
      this.fleet = fleet;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      var name = file.getFileName();
      if (attributes.isSymbolicLink()) {
        found++;
        fleet.add(new ReadProblem(file.toString(), Kind.UNREADABLE, "the link leads nowhere"));
        return FileVisitResult.CONTINUE;
      }
      if (!attributes.isRegularFile() || name == null || !ReportStream.isReport(name.toString())) {
        fleet.leaveOut();
        return FileVisitResult.CONTINUE;
      }
      found++;
      try {
        queue.put(Optional.of(file));
        return FileVisitResult.CONTINUE;
      } catch (InterruptedException e) {
        interrupted = true;
        return FileVisitResult.TERMINATE;
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      found++;
      fleet.add(ReportStream.problem(file.toString(), e));
      return FileVisitResult.CONTINUE;
    }

    void throwIfInterrupted() throws InterruptedException {
      if (interrupted) {
        throw new InterruptedException();
      }
    }
  }
}
