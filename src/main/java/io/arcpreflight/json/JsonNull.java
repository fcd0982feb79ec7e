package io.arcpreflight.json;

/** {@code null}. */
public record JsonNull(JsonPosition position) implements JsonValue {
  @Override
  public String kind() {
    return "null";
  }
}
