package io.arcpreflight.json;

/** A string, without its escapes. */
public record JsonString(String text, JsonPosition position) implements JsonValue {
  @Override
  public String kind() {
    return "a string";
  }

  /** Without the text, which may be a secret. */
  @Override
  public String toString() {
    return "JsonString at " + position;
  }
}
