package io.arcpreflight.log;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads whole logs through a scanner, large ones on two threads. What cannot be read of one does
 * not keep it from others.
 */
public final class LogReader {
  /** What is shorter is read sooner than a thread begins. */
  private static final int SHORT = 4;

  private final LogScanner scanner;
  private final LogPart part = new LogPart();

  public LogReader(LogScanner scanner) {
    this.scanner = scanner;
  }

  public Read read(LogSource source) {
    var before = scanner.bytes();
    scanner.begin(source.name());
    Optional<String> problem = Optional.empty();
    try (var in = source.open()) {
      read(in);
    } catch (IOException e) {
      problem = Optional.of(LogSources.reason(e));
    }
    scanner.flush();
    return new Read(
        source.name(),
        scanner.bytes() - before,
        scanner.lines(),
        scanner.records(),
        scanner.isLog(),
        problem);
  }

  private void read(InputStream log) throws IOException {
    for (var parts = 0; parts < SHORT; parts++) {
      try {
        part.fill(log);
      } finally {
        scanner.accept(part.bytes(), 0, part.length());
      }
      if (part.isLast()) {
        return;
      }
    }
    try (var ahead = new ReadAhead(log, scanner.filterFor(part.bytes(), 0, part.length()))) {
      ahead.readInto(scanner);
    }
  }

  /**
   * What was read of a log.
   *
   * @param bytes decompressed and in UTF-8
   * @param records lines with those that belong to them; blank ones are none
   * @param isLog whether anything in it looks like a log of the agent or of the journal
   * @param problem why the rest of it could not be read
   */
  public record Read(
      String name, long bytes, long lines, long records, boolean isLog, Optional<String> problem) {}
}
