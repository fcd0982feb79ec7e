package io.arcpreflight.json;

import java.util.List;

/** Values in their order; it stands where its bracket opens. */
public record JsonArray(List<JsonValue> items, JsonPosition position) implements JsonValue {
  public JsonArray {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "a list";
  }
}
