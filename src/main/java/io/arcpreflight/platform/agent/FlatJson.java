package io.arcpreflight.platform.agent;

import static java.util.stream.Collectors.joining;

import io.arcpreflight.json.JsonArray;
import io.arcpreflight.json.JsonBoolean;
import io.arcpreflight.json.JsonNull;
import io.arcpreflight.json.JsonNumber;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The leaves of a JSON object by their paths. The agent does not mind the case of names, so that
 * two of them can mean the same setting.
 *
 * @param values by path in lower case, its steps separated by dots; members of lists by commas
 * @param repeated paths that have different values
 */
record FlatJson(Map<String, String> values, List<String> repeated) {

  /** Nothing when the text is no JSON object. */
  static @Nullable FlatJson parse(String text) {
    try {
      var flat = new FlatJson(new HashMap<>(), new ArrayList<>());
      flat.addAll("", JsonParser.parseObject(text));
      return flat;
    } catch (JsonSyntaxException malformed) {
      return null;
    }
  }

  private void addAll(String prefix, JsonObject object) {
    for (var member : object.members()) {
      var path = prefix + member.name().toLowerCase(Locale.ROOT);
      if (member.value() instanceof JsonObject inner) {
        addAll(path + ".", inner);
      } else {
        add(path, text(member.value()));
      }
    }
  }

  /** The first one counts; what the others say is a conflict. */
  private void add(String path, String value) {
    var before = values.putIfAbsent(path, value);
    if (before != null && !before.equals(value) && !repeated.contains(path)) {
      repeated.add(path);
    }
  }

  private static String text(JsonValue value) {
    return switch (value) {
      case JsonString string -> string.text();
      case JsonNumber number -> number.written();
      case JsonBoolean truth -> String.valueOf(truth.value());
      case JsonNull _ -> "";
      case JsonArray array -> array.items().stream().map(FlatJson::text).collect(joining(","));
      case JsonObject object ->
          object.members().stream()
              .map(member -> member.name() + "=" + text(member.value()))
              .collect(joining(", ", "{", "}"));
    };
  }
}
