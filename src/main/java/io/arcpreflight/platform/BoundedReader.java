package io.arcpreflight.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads a stream to its end in a thread of its own, and keeps the start of it. */
final class BoundedReader {
  private static final int CHUNK = 8 << 10;

  private final InputStream in;
  private final int mostBytes;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final Thread thread;

  private BoundedReader(InputStream in, int mostBytes) {
    this.in = in;
    this.mostBytes = mostBytes;
    thread = Thread.ofPlatform().daemon().name("process output").unstarted(this::read);
  }

  static BoundedReader start(InputStream in, int mostBytes) {
    var reader = new BoundedReader(in, mostBytes);
    reader.thread.start();
    return reader;
  }

  /** What came until the end of the stream, or within this time. */
  String textAfter(Duration limit) throws InterruptedException {
    var _ = thread.join(limit);
    synchronized (kept) {
      return kept.toString(StandardCharsets.UTF_8);
    }
  }

  private void read() {
    var chunk = new byte[CHUNK];
    try {
      for (var count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        synchronized (kept) {
          kept.write(chunk, 0, Math.min(count, mostBytes - kept.size()));
        }
      }
    } catch (IOException closed) {
      // What came before it is the output.
    }
  }
}
