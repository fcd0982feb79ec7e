package io.arcpreflight.log;

import io.arcpreflight.concurrent.DaemonThreads;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * Reads a log and marks its parts on a thread of its own, while who asks for them looks at those
 * that came before. Their order stays.
 */
final class ReadAhead implements AutoCloseable {
  private static final int PARTS = 8;

  private final InputStream log;
  private final LiteralFilter filter;
  private final BlockingQueue<LogPart> free = new ArrayBlockingQueue<>(PARTS);
  private final BlockingQueue<LogPart> ready = new ArrayBlockingQueue<>(PARTS + 1);
  private final LogPart end = new LogPart();
  private final ExecutorService thread = DaemonThreads.bounded("log reader", 1);
  private final Future<?> reading;

  ReadAhead(InputStream log, LiteralFilter filter) {
    this.log = log;
    this.filter = filter;
    for (var i = 0; i < PARTS; i++) {
      free.add(new LogPart());
    }
    reading = thread.submit(this::read);
  }

  /** Hands all parts to the scanner, one after the other. */
  void readInto(LogScanner scanner) throws IOException {
    try {
      for (var part = ready.take(); part != end; part = ready.take()) {
        scanner.accept(part.bytes(), 0, part.length(), part.marks());
        free.add(part);
      }
      reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private boolean read() throws IOException, InterruptedException {
    try {
      LogPart part;
      do {
        part = free.take();
        try {
          part.fill(log);
        } finally {
          part.markBy(filter);
          ready.add(part);
        }
      } while (!part.isLast());
      return true;
    } finally {
      ready.add(end);
    }
  }
}
