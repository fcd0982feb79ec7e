package io.arcpreflight.endpoint;

import io.avaje.json.JsonException;
import io.avaje.json.mapper.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value in a JSON document that remembers where it stands, so that a mistake in a file written by
 * hand can be pointed at.
 */
final class JsonPlace {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String source;
  private final String path;
  private final @Nullable Object value;

  private JsonPlace(String source, String path, @Nullable Object value) {
    this.source = source;
    this.path = path;
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
      return new JsonPlace(source, "", JsonMapper.builder().build().fromJson(json));
    } catch (JsonException e) {
      throw new EndpointListException(source, "not valid JSON: " + e.getMessage(), e);
    }
  }

  /** The fields of an object, in order; an error if there is one of another name. */
  Map<String, JsonPlace> fields(List<String> allowed) {
    var fields = fields();
    for (var name : fields.keySet()) {
      if (!allowed.contains(name)) {
        throw new EndpointListException(
            source, at(name) + ": no such field; allowed are " + String.join(", ", allowed));
      }
    }
    return fields;
  }

  Map<String, JsonPlace> fields() {
    if (!(value instanceof Map<?, ?> map)) {
      throw expected("an object");
    }
    var fields = new LinkedHashMap<String, JsonPlace>();
    for (var field : map.entrySet()) {
      var name = String.valueOf(field.getKey());
      fields.put(name, new JsonPlace(source, at(name), field.getValue()));
    }
    return fields;
  }

  /** The elements of an array that has some. */
  List<JsonPlace> items() {
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      throw expected("an array with at least one element");
    }
    var items = new ArrayList<JsonPlace>(list.size());
    for (var i = 0; i < list.size(); i++) {
      items.add(new JsonPlace(source, path + "[" + i + "]", list.get(i)));
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

  <E extends Named> E oneOf(E[] constants) {
    Optional<E> found = isText() ? Named.find(constants, text()) : Optional.empty();
    return found.orElseThrow(
        () -> expected("one of " + String.join(", ", Named.ids(constants))));
  }

  EndpointListException expected(String what) {
    return problem("expected " + what + ", found " + shown());
  }

  EndpointListException missing(String field) {
    return problem("\"" + field + "\" is missing");
  }

  EndpointListException problem(String text) {
    return new EndpointListException(source, (path.isEmpty() ? "" : path + ": ") + text);
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
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
