package io.arcpreflight.probe.rest;

import io.arcpreflight.json.JsonArray;
import io.arcpreflight.json.JsonBoolean;
import io.arcpreflight.json.JsonNumber;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes out of others' JSON what is there, and passes over what is not or is of another kind. */
public final class Json {
  private Json() {}

  public static @Nullable String text(@Nullable JsonObject in, String name) {
    return in != null && in.get(name) instanceof JsonString(var text, _) ? text : null;
  }

  public static @Nullable JsonObject object(@Nullable JsonObject in, String name) {
    return in != null && in.get(name) instanceof JsonObject object ? object : null;
  }

  public static boolean isTrue(@Nullable JsonObject in, String name) {
    return in != null && in.get(name) instanceof JsonBoolean(var on, _) && on;
  }

  public static @Nullable Long number(@Nullable JsonObject in, String name) {
    return in != null && in.get(name) instanceof JsonNumber number
        ? (Long) (long) number.toDouble()
        : null;
  }

  /** The objects of a list; those that are none are left out. */
  public static List<JsonObject> objects(@Nullable JsonObject in, String name) {
    var objects = new ArrayList<JsonObject>();
    for (var item : items(in, name)) {
      if (item instanceof JsonObject object) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** The texts of a list; those that are none are left out. */
  public static List<String> texts(@Nullable JsonObject in, String name) {
    var texts = new ArrayList<String>();
    for (var item : items(in, name)) {
      if (item instanceof JsonString(var text, _)) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The whole numbers of a list; those that are none are left out. */
  public static List<Integer> numbers(@Nullable JsonObject in, String name) {
    var numbers = new ArrayList<Integer>();
    for (var item : items(in, name)) {
      if (item instanceof JsonNumber number) {
        numbers.add((int) number.toDouble());
      }
    }
    return numbers;
  }

  private static List<JsonValue> items(@Nullable JsonObject in, String name) {
    return in != null && in.get(name) instanceof JsonArray(var items, _) ? items : List.of();
  }
}
