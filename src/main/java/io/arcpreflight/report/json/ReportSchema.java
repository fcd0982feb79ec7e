package io.arcpreflight.report.json;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds a document against the published schema as far as reading it back depends on it: types,
 * required fields, enumerations. The first thing that is wrong is told with its place, as {@code
 * checks[3].status}.
 */
final class ReportSchema {
  private static final String SCHEMA = "report-1.schema.json";

  private final Map<?, ?> schema;
  private final Map<?, ?> definitions;

  ReportSchema(Jsonb jsonb) throws IOException {
    try (InputStream in = ReportSchema.class.getResourceAsStream(SCHEMA)) {
      schema = (Map<?, ?>) jsonb.type(Object.class).fromJson(in);
      definitions = object(schema, "$defs");
    }
  }

  /** What is wrong with a parsed document; null when nothing is. */
  @Nullable String faultOf(@Nullable Object document) {
    return fault(schema, document, "");
  }

  private @Nullable String fault(Map<?, ?> rule, @Nullable Object value, String place) {
    if (rule.get("$ref") instanceof String ref) {
      return fault(object(definitions, ref.substring("#/$defs/".length())), value, place);
    }
    if (rule.get("oneOf") instanceof List<?> choices) {
      return choiceFault(choices, value, place);
    }
    if (!isOfType(rule.get("type"), value)) {
      return shown(place) + " is " + kind(value) + ", and should be " + types(rule.get("type"));
    }
    if (rule.get("enum") instanceof List<?> allowed && !allowed.contains(value)) {
      return shown(place) + " is \"" + value + "\", and should be one of " + joined(allowed);
    }
    return switch (value) {
      case Map<?, ?> fields -> fieldFault(rule, fields, place);
      case List<?> items -> itemFault(rule, items, place);
      case null, default -> null;
    };
  }

  private @Nullable String fieldFault(Map<?, ?> rule, Map<?, ?> fields, String place) {
    var prefix = place.isEmpty() ? "" : place + ".";
    if (rule.get("required") instanceof List<?> required) {
      for (var name : required) {
        if (!fields.containsKey(name)) {
          return prefix + name + " is missing";
        }
      }
    }
    for (var property : object(rule, "properties").entrySet()) {
      if (fields.containsKey(property.getKey()) && property.getValue() instanceof Map<?, ?> of) {
        var fault = fault(of, fields.get(property.getKey()), prefix + property.getKey());
        if (fault != null) {
          return fault;
        }
      }
    }
    return null;
  }

  private @Nullable String itemFault(Map<?, ?> rule, List<?> items, String place) {
    for (var i = 0; i < items.size(); i++) {
      var fault = fault(object(rule, "items"), items.get(i), place + "[" + i + "]");
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  /** Alternatives are null, or told apart by their "kind", or one alone. */
  private @Nullable String choiceFault(List<?> choices, @Nullable Object value, String place) {
    var kinds = new ArrayList<Object>();
    for (var choice : choices) {
      var rule = resolved((Map<?, ?>) choice);
      var kind = object(object(rule, "properties"), "kind").get("const");
      var isNull = "null".equals(rule.get("type"));
      if (isNull ? value == null : kind == null && value != null) {
        return fault(rule, value, place);
      }
      if (kind != null) {
        kinds.add(kind);
        if (value instanceof Map<?, ?> fields && kind.equals(fields.get("kind"))) {
          return fault(rule, value, place);
        }
      }
    }
    return shown(place) + " should be an object whose \"kind\" is one of " + joined(kinds);
  }

  private Map<?, ?> resolved(Map<?, ?> rule) {
    return rule.get("$ref") instanceof String ref
        ? resolved(object(definitions, ref.substring("#/$defs/".length())))
        : rule;
  }

  private static boolean isOfType(@Nullable Object type, @Nullable Object value) {
    return switch (type) {
      case null -> true;
      case List<?> types -> types.stream().anyMatch(each -> isOfType(each, value));
      default -> type.equals(kind(value));
    };
  }

  private static String kind(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String _ -> "string";
      case Boolean _ -> "boolean";
      case Long _ -> "integer";
      case Map<?, ?> _ -> "object";
      case List<?> _ -> "array";
      default -> "number";
    };
  }

  private static String types(@Nullable Object type) {
    return type instanceof List<?> types ? String.join(" or ", strings(types)) : "" + type;
  }

  private static String joined(List<?> values) {
    return String.join(", ", strings(values));
  }

  private static List<String> strings(List<?> values) {
    return values.stream().map(String::valueOf).toList();
  }

  private static String shown(String place) {
    return place.isEmpty() ? "the document" : place;
  }

  private static Map<?, ?> object(Map<?, ?> parent, String name) {
    return parent.get(name) instanceof Map<?, ?> child ? child : Map.of();
  }
}
