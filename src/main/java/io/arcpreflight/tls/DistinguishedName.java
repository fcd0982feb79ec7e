package io.arcpreflight.tls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text form of an X.500 name, such as {@code CN=Example Root, O="Example, Inc.", C=US}: quoted
 * values and backslash escapes are both understood.
 */
public final class DistinguishedName {
  private final List<Part> parts;

  private DistinguishedName(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /** Never fails: what is no part of a name is left out. */
  public static DistinguishedName parse(String text) {
    var parts = new ArrayList<Part>();
    var part = new StringBuilder();
    var quoted = false;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        part.append(text.charAt(++i));
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '+')) {
        addPart(part, parts);
      } else {
        part.append(c);
      }
    }
    addPart(part, parts);
    return new DistinguishedName(parts);
  }

  private static void addPart(StringBuilder part, List<Part> parts) {
    var equals = part.indexOf("=");
    if (equals > 0) {
      parts.add(new Part(part.substring(0, equals).strip(), part.substring(equals + 1).strip()));
    }
    part.setLength(0);
  }

  /** The first value of an attribute, such as {@code O}. */
  public Optional<String> first(String attribute) {
    for (var part : parts) {
      if (part.attribute.equalsIgnoreCase(attribute)) {
        return Optional.of(part.value);
      }
    }
    return Optional.empty();
  }

  /** The values of all attributes, in the order of the text. */
  public List<String> values() {
    return parts.stream().map(Part::value).toList();
  }

  private record Part(String attribute, String value) {}
}
