package io.arcpreflight.log;

/**
 * Where to look.
 *
 * @param source the file's name
 * @param line from 1
 */
public record LogPosition(String source, long line) {
  @Override
  public String toString() {
    return source + ":" + line;
  }
}
