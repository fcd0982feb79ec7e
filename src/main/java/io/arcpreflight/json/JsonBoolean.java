package io.arcpreflight.json;

/** {@code true} or {@code false}. */
public record JsonBoolean(boolean value, JsonPosition position) implements JsonValue {
  @Override
  public String kind() {
    return "true or false";
  }
}
