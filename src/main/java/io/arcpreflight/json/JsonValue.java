package io.arcpreflight.json;

/** A value, and where it stands in its text. */
public sealed interface JsonValue
    permits JsonArray, JsonBoolean, JsonNull, JsonNumber, JsonObject, JsonString {

  JsonPosition position();

  /** What it is called in a sentence. */
  String kind();
}
