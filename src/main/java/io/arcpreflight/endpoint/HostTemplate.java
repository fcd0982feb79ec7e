package io.arcpreflight.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A host name in which {@code {region}}, {@code {shard}}, {@code {gateway}} and {@code {relay}}
 * stand for what only a selection or a discovery call knows, and {@code *} for what nobody tells.
 */
public record HostTemplate(String text) {
  static final List<String> PLACEHOLDERS = List.of("region", "shard", "gateway", "relay");

  /** The host, when these values leave neither placeholder nor wildcard. */
  Optional<String> resolve(Map<String, String> values) {
    var filled = fill(text, values);
    return lastUnknown(filled) < 0 ? Optional.of(filled) : Optional.empty();
  }

  /**
   * The narrowest pattern that a firewall rule can be made of. A wildcard in the middle of a name
   * is widened to the front, since hardly any firewall knows the former.
   */
  String pattern(Map<String, String> values) {
    var filled = fill(text, values);
    var unknown = lastUnknown(filled);
    if (unknown < 0) {
      return filled;
    }
    var dot = filled.indexOf('.', unknown);
    var end = dot < 0 ? filled.length() : dot;
    var first = filled.lastIndexOf('.', unknown) < 0 ? starred(filled.substring(0, end)) : "*";
    return first + filled.substring(end);
  }

  /** What follows the first placeholder: what each host made from this template ends with. */
  String suffix() {
    return text.substring(text.indexOf('}') + 1);
  }

  boolean needs(String placeholder) {
    return text.contains("{" + placeholder + "}");
  }

  static String fill(String text, Map<String, String> values) {
    var filled = text;
    for (var value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  private static int lastUnknown(String host) {
    return Math.max(host.lastIndexOf('}'), host.lastIndexOf('*'));
  }

  private static String starred(String label) {
    var open = label.indexOf('{');
    return switch (open) {
      case -1 -> label;
      case 0 -> "*";
      default -> label.substring(0, open) + "*" + label.substring(label.indexOf('}') + 1);
    };
  }
}
