package io.arcpreflight.json;

/** A place in a text; line and column count from 1. */
public record JsonPosition(int line, int column) {
  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
