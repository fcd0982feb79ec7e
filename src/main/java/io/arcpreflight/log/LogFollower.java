package io.arcpreflight.log;

import io.arcpreflight.text.PlainBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log while it is being written. When rotation puts another file in its place, or empties
 * it, what is left of the old one is read first and then the new one from its beginning.
 */
public final class LogFollower implements AutoCloseable {
  private static final int PART = 64 * 1024;

  private final Path file;
  private final LogScanner scanner;
  private final byte[] part = new byte[PART];
  private @Nullable InputStream open;
  private @Nullable Object key;
  private long size;

  public LogFollower(Path file, LogScanner scanner) {
    this.file = file;
    this.scanner = scanner;
  }

  /** Reads what has come since the last time, and tells of it even if the last line has no end. */
  public void readNew() throws IOException {
    drain();
    if (isAnother()) {
      drain();
      reopen();
      drain();
    }
    scanner.flushLines();
  }

  @Override
  public void close() throws IOException {
    if (open != null) {
      open.close();
      open = null;
    }
  }

  private void drain() throws IOException {
    if (open != null) {
      // What is left may be gigabytes, and whoever ends this does not wait for them.
      var n = open.read(part);
      while (n > 0) {
        scanner.accept(part, 0, n);
        n = Thread.currentThread().isInterrupted() ? 0 : open.read(part);
      }
    }
  }

  private boolean isAnother() throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    var now = Files.readAttributes(file, BasicFileAttributes.class);
    var another = open == null || !Objects.equals(key, key(now)) || now.size() < size;
    size = now.size();
    return another;
  }

  private void reopen() throws IOException {
    close();
    scanner.begin(file.toString());
    var now = Files.readAttributes(file, BasicFileAttributes.class);
    key = key(now);
    size = now.size();
    open = PlainBytes.of(Files.newInputStream(file));
  }

  /** Windows has no key for a file; the time at which it was made tells as much. */
  private static Object key(BasicFileAttributes file) {
    return file.fileKey() == null ? file.creationTime() : file.fileKey();
  }
}
