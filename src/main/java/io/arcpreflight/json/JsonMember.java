package io.arcpreflight.json;

/**
 * A name of an object and its value.
 *
 * @param position where the name stands
 */
public record JsonMember(String name, JsonValue value, JsonPosition position) {}
