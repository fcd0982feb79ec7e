package io.arcpreflight.report.json;

import io.arcpreflight.json.JsonArray;
import io.arcpreflight.json.JsonBoolean;
import io.arcpreflight.json.JsonNull;
import io.arcpreflight.json.JsonNumber;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonPosition;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.json.JsonValue;
import io.arcpreflight.text.BundledText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a document against the published schema as far as reading it back depends on it: types,
 * required fields, enumerations, ranges of numbers, and no field twice. The first fault is told
 * with its path, as {@code checks[3].status}.
 */
final class ReportSchema {
  private static final String SCHEMA = "report-1.schema.json";
  private static final JsonObject NOTHING = new JsonObject(List.of(), new JsonPosition(1, 1));

  private final JsonObject schema;
  private final JsonObject definitions;

  private ReportSchema() {
    try {
      schema = JsonParser.parseObject(BundledText.read(ReportSchema.class, SCHEMA));
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException(SCHEMA, e);
    }
    definitions = object(schema, "$defs");
  }

  /** The schema that is part of this program, read at the first call. */
  static ReportSchema bundled() {
    return Bundled.SCHEMA;
  }

  private static final class Bundled {
    static final ReportSchema SCHEMA = new ReportSchema();
  }

  /** What is wrong with a document; null when nothing is. */
  @Nullable String fault(JsonValue document) {
    return fault(schema, document, "");
  }

  /** Whether this is what the document's list of that name holds. */
  boolean isItemOf(String list, JsonValue item) {
    var rule = object(object(object(schema, "properties"), list), "items");
    return fault(rule, item, list) == null;
  }

  private @Nullable String fault(JsonObject rule, JsonValue value, String path) {
    if (rule.get("$ref") instanceof JsonString) {
      return fault(resolved(rule), value, path);
    }
    if (rule.get("oneOf") instanceof JsonArray choices) {
      return choiceFault(choices, value, path);
    }
    var types = strings(rule.get("type"));
    if (!types.isEmpty() && !isOfType(types, value)) {
      return named(path) + " is " + type(value) + ", and should be " + String.join(" or ", types);
    }
    var allowed = strings(rule.get("enum"));
    if (value instanceof JsonString string
        && !allowed.isEmpty()
        && !allowed.contains(string.text())) {
      return "%s is \"%s\", and should be one of %s"
          .formatted(named(path), string.text(), String.join(", ", allowed));
    }
    return switch (value) {
      case JsonObject fields -> fieldFault(rule, fields, path);
      case JsonArray items -> itemFault(rule, items, path);
      case JsonNumber number -> rangeFault(rule, number, path);
      case JsonString _, JsonBoolean _, JsonNull _ -> null;
    };
  }

  private static @Nullable String rangeFault(JsonObject rule, JsonNumber value, String path) {
    if (rule.get("minimum") instanceof JsonNumber least && value.toDouble() < least.toDouble()) {
      return "%s is %s, and should be at least %s"
          .formatted(named(path), value.written(), least.written());
    }
    if (rule.get("maximum") instanceof JsonNumber most && value.toDouble() > most.toDouble()) {
      return "%s is %s, and should be at most %s"
          .formatted(named(path), value.written(), most.written());
    }
    return null;
  }

  private @Nullable String fieldFault(JsonObject rule, JsonObject fields, String path) {
    var prefix = path.isEmpty() ? "" : path + ".";
    var twice = fields.firstDuplicate();
    if (twice.isPresent()) {
      return prefix + twice.get().name() + " is given twice";
    }
    for (var name : strings(rule.get("required"))) {
      if (fields.get(name) == null) {
        return prefix + name + " is missing";
      }
    }
    for (var property : object(rule, "properties").members()) {
      var field = fields.get(property.name());
      if (field != null && property.value() instanceof JsonObject of) {
        var fault = fault(of, field, prefix + property.name());
        if (fault != null) {
          return fault;
        }
      }
    }
    return null;
  }

  private @Nullable String itemFault(JsonObject rule, JsonArray items, String path) {
    var of = object(rule, "items");
    for (var i = 0; i < items.items().size(); i++) {
      var fault = fault(of, items.items().get(i), path + "[" + i + "]");
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  /** Alternatives are null, or told apart by their "kind", or one alone. */
  private @Nullable String choiceFault(JsonArray choices, JsonValue value, String path) {
    var kinds = new ArrayList<String>();
    for (var choice : choices.items()) {
      var rule = resolved((JsonObject) choice);
      var kind = text(object(object(rule, "properties"), "kind").get("const"));
      var isNull = "null".equals(text(rule.get("type")));
      if (isNull ? value instanceof JsonNull : kind == null && !(value instanceof JsonNull)) {
        return fault(rule, value, path);
      }
      if (kind != null) {
        kinds.add(kind);
        if (value instanceof JsonObject fields && kind.equals(text(fields.get("kind")))) {
          return fault(rule, value, path);
        }
      }
    }
    return named(path)
        + " should be an object whose \"kind\" is one of "
        + String.join(", ", kinds);
  }

  private JsonObject resolved(JsonObject rule) {
    return rule.get("$ref") instanceof JsonString ref
        ? resolved(object(definitions, ref.text().substring("#/$defs/".length())))
        : rule;
  }

  private static boolean isOfType(List<String> types, JsonValue value) {
    var type = type(value);
    return types.contains(type) || (type.equals("integer") && types.contains("number"));
  }

  /** As the schema calls it. */
  private static String type(JsonValue value) {
    return switch (value) {
      case JsonNull _ -> "null";
      case JsonString _ -> "string";
      case JsonBoolean _ -> "boolean";
      case JsonNumber number -> number.isInteger() ? "integer" : "number";
      case JsonObject _ -> "object";
      case JsonArray _ -> "array";
    };
  }

  /** The texts of a list, or of one alone. */
  private static List<String> strings(@Nullable JsonValue value) {
    var texts = new ArrayList<String>();
    for (var item : value instanceof JsonArray list ? list.items() : listOf(value)) {
      var text = text(item);
      texts.add(text == null ? "null" : text);
    }
    return texts;
  }

  private static List<JsonValue> listOf(@Nullable JsonValue value) {
    return value == null ? List.of() : List.of(value);
  }

  private static @Nullable String text(@Nullable JsonValue value) {
    return value instanceof JsonString string ? string.text() : null;
  }

  private static String named(String path) {
    return path.isEmpty() ? "the document" : path;
  }

  private static JsonObject object(JsonObject parent, String name) {
    return parent.get(name) instanceof JsonObject child ? child : NOTHING;
  }
}
