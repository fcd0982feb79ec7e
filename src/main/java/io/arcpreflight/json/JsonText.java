package io.arcpreflight.json;

import java.util.Locale;

/** Writes a value as one line of JSON. */
public final class JsonText {
  private JsonText() {}

  public static String of(JsonValue value) {
    var out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  /** A text as JSON has it, with its quotes. */
  public static String quoted(String text) {
    var out = new StringBuilder();
    write(text, out);
    return out.toString();
  }

  private static void write(JsonValue value, StringBuilder out) {
    switch (value) {
      case JsonNull _ -> out.append("null");
      case JsonBoolean(var is, _) -> out.append(is);
      case JsonNumber(var written, _) -> out.append(written);
      case JsonString(var text, _) -> write(text, out);
      case JsonArray(var items, _) -> {
        var separator = '[';
        for (var item : items) {
          out.append(separator);
          write(item, out);
          separator = ',';
        }
        out.append(items.isEmpty() ? "[]" : "]");
      }
      case JsonObject(var members, _) -> {
        var separator = '{';
        for (var member : members) {
          out.append(separator);
          write(member.name(), out);
          out.append(':');
          write(member.value(), out);
          separator = ',';
        }
        out.append(members.isEmpty() ? "{}" : "}");
      }
    }
  }

  private static void write(String text, StringBuilder out) {
    out.append('"');
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
