package io.arcpreflight.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/** Hands a stream on as it comes, in a thread of its own, and keeps the end of it. */
final class StreamTee {
  private static final int CHUNK = 64 << 10;

  private final InputStream from;
  private final OutputStream to;
  private final TailBuffer tail = new TailBuffer();
  private final Thread thread;

  private StreamTee(InputStream from, OutputStream to) {
    this.from = from;
    this.to = to;
    thread = Thread.ofPlatform().daemon().name("output of azcmagent").unstarted(this::copy);
  }

  static StreamTee start(InputStream from, OutputStream to) {
    var copier = new StreamTee(from, to);
    copier.thread.start();
    return copier;
  }

  /** What was kept by the end of the stream, or within this time. */
  String textAfter(Duration limit) throws InterruptedException {
    var _ = thread.join(limit);
    return tail.text();
  }

  private void copy() {
    var chunk = new byte[CHUNK];
    try {
      for (var count = from.read(chunk); count >= 0; count = from.read(chunk)) {
        tail.add(chunk, count);
        to.write(chunk, 0, count);
        to.flush();
      }
    } catch (IOException closed) {
      // What came before it is the output.
    }
  }
}
