package io.arcpreflight.platform.agent;

import io.avaje.json.JsonException;
import io.avaje.json.mapper.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of a JSON object by their names. The agent does not mind the case of names, so that
 * two of them can mean the same setting.
 *
 * @param values by name in lower case, steps separated by dots, members of lists by commas
 * @param repeated names that have different values
 */
record FlatJson(Map<String, String> values, List<String> repeated) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final int DEEPEST = 32;

  /** Nothing when the text is no JSON object. */
  static @Nullable FlatJson parse(String text) {
    var json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    if (isTooDeep(json)) {
      return null;
    }
    try {
      if (JsonMapper.builder().build().fromJson(json) instanceof Map<?, ?> object) {
        var flat = new FlatJson(new HashMap<>(), new ArrayList<>());
        flat.addAll("", object);
        return flat;
      }
      return null;
    } catch (JsonException | IllegalStateException malformed) {
      return null;
    }
  }

  /** The parser calls itself at each bracket; a file of brackets alone would exhaust the stack. */
  private static boolean isTooDeep(String json) {
    var depth = 0;
    var inText = false;
    for (var i = 0; i < json.length(); i++) {
      var c = json.charAt(i);
      if (inText) {
        i += c == '\\' ? 1 : 0;
        inText = c != '"';
      } else {
        inText = c == '"';
        depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
        if (depth > DEEPEST) {
          return true;
        }
      }
    }
    return false;
  }

  private void addAll(String prefix, Map<?, ?> object) {
    for (var entry : object.entrySet()) {
      var name = prefix + String.valueOf(entry.getKey()).toLowerCase(Locale.ROOT);
      if (entry.getValue() instanceof Map<?, ?> inner) {
        addAll(name + ".", inner);
      } else {
        add(name, text(entry.getValue()));
      }
    }
  }

  private void add(String name, String value) {
    var before = values.putIfAbsent(name, value);
    if (before != null && !before.equals(value) && !repeated.contains(name)) {
      repeated.add(name);
    }
  }

  private static String text(@Nullable Object value) {
    if (value instanceof List<?> members) {
      var texts = new ArrayList<String>();
      for (var member : members) {
        texts.add(text(member));
      }
      return String.join(",", texts);
    }
    return value == null ? "" : value.toString();
  }
}
