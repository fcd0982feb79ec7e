package io.arcpreflight.cli.console;

import java.io.IOException;

/** Hands on what is appended, in parts that are worth it. */
final class Parts implements Appendable {
  private static final int WORTH = 64 * 1024;

  private final Receiver receiver;
  private final StringBuilder part = new StringBuilder();

  Parts(Receiver receiver) {
    this.receiver = receiver;
  }

  /** Where parts go. */
  @FunctionalInterface
  interface Receiver {
    void accept(CharSequence part) throws IOException;
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    part.append(text);
    flushIfWorth();
    return this;
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    part.append(text, start, end);
    flushIfWorth();
    return this;
  }

  @Override
  public Appendable append(char c) {
    part.append(c);
    return this;
  }

  void flush() throws IOException {
    if (!part.isEmpty()) {
      receiver.accept(part);
      part.setLength(0);
    }
  }

  private void flushIfWorth() throws IOException {
    if (part.length() >= WORTH && !Character.isHighSurrogate(part.charAt(part.length() - 1))) {
      flush();
    }
  }
}
