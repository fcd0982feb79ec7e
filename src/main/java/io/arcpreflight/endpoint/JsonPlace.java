package io.arcpreflight.endpoint;

import io.avaje.json.JsonException;
import io.avaje.json.mapper.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON document that knows where it stands, so that a mistake in a file written by
 * hand can be pointed at.
 */
final class JsonPlace {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String source;
  private final @Nullable JsonPlace parent;
  private final String step;
  private final @Nullable Object value;

  private JsonPlace(
      String source, @Nullable JsonPlace parent, String step, @Nullable Object value) {
    this.source = source;
    this.parent = parent;
    this.step = step;
    this.value = value;
  }

  /**
   * @param source how messages call the document, such as its file name
   */
  static JsonPlace parse(String source, String text) {
    var json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    if (json.isBlank()) {
      throw new EndpointListException(source, "the file is empty; a JSON object is expected");
    }
    try {
      return new JsonPlace(source, null, "", JsonMapper.builder().build().fromJson(json));
    } catch (JsonException e) {
      throw new EndpointListException(source, "not valid JSON: " + e.getMessage(), e);
    }
  }

  /** This object, unless it has a field of another name. */
  JsonPlace withOnly(List<String> allowed) {
    for (var name : object().keySet()) {
      if (!allowed.contains(name)) {
        throw child(String.valueOf(name), null)
            .problem("no such field; allowed are " + String.join(", ", allowed));
      }
    }
    return this;
  }

  List<String> names() {
    var names = new ArrayList<String>();
    for (var name : object().keySet()) {
      names.add(String.valueOf(name));
    }
    return names;
  }

  boolean has(String name) {
    return object().containsKey(name);
  }

  JsonPlace required(String name) {
    if (!has(name)) {
      throw problem("\"" + name + "\" is missing");
    }
    return child(name, object().get(name));
  }

  Optional<JsonPlace> optional(String name) {
    return has(name) ? Optional.of(child(name, object().get(name))) : Optional.empty();
  }

  /** The elements of an array that has some. */
  List<JsonPlace> items() {
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      throw expected("an array with at least one element");
    }
    var items = new ArrayList<JsonPlace>(list.size());
    for (var item : list) {
      items.add(child("[" + items.size() + "]", item));
    }
    return items;
  }

  boolean isText() {
    return value instanceof String;
  }

  String text() {
    if (!(value instanceof String text) || text.isBlank()) {
      throw expected("a text");
    }
    return text;
  }

  String textOrEmpty() {
    return "".equals(value) ? "" : text();
  }

  int integer(int least, int most) {
    if (value instanceof Number number
        && number.doubleValue() == number.intValue()
        && number.intValue() >= least
        && number.intValue() <= most) {
      return number.intValue();
    }
    throw expected("a whole number from " + least + " to " + most);
  }

  <E extends Identified> E oneOf(E[] constants) {
    Optional<E> found = isText() ? Identified.find(constants, text()) : Optional.empty();
    if (found.isEmpty()) {
      throw expected("one of " + String.join(", ", Identified.ids(constants)));
    }
    return found.orElseThrow();
  }

  EndpointListException expected(String what) {
    return problem("expected " + what + ", found " + shown());
  }

  EndpointListException problem(String text) {
    var path = path();
    return new EndpointListException(source, path.isEmpty() ? text : path + ": " + text);
  }

  private Map<?, ?> object() {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw expected("an object");
  }

  private JsonPlace child(String name, @Nullable Object content) {
    return new JsonPlace(source, this, name, content);
  }

  private String path() {
    if (parent == null) {
      return step;
    }
    var before = parent.path();
    return before.isEmpty() || step.startsWith("[") ? before + step : before + "." + step;
  }

  private String shown() {
    return switch (value) {
      case null -> "null";
      case String text -> "\"" + text + "\"";
      case List<?> list -> list.isEmpty() ? "an empty array" : "an array";
      case Map<?, ?> map -> map.isEmpty() ? "an empty object" : "an object";
      default -> value.toString();
    };
  }
}
