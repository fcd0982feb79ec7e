package io.arcpreflight.diagnosis;

import io.arcpreflight.observation.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of a fact when one looks past its subject, its addresses and its numbers. Facts of
 * one shape say the same thing of several hosts.
 */
record FactShape(String id, Map<String, String> values) {

  static FactShape of(Fact fact, String subject) {
    var values = new HashMap<String, String>();
    fact.values().forEach((name, value) -> values.put(name, shape(value, subject)));
    return new FactShape(fact.id(), values);
  }

  private static String shape(Object value, String subject) {
    return switch (value) {
      case Number _ -> "";
      case List<?> list -> list.stream().map(it -> shape(it, subject)).toList().toString();
      default -> withoutAddresses(value.toString().replace(subject, "*"));
    };
  }

  private static String withoutAddresses(String text) {
    var shape = new StringBuilder();
    for (var c : text.toCharArray()) {
      var isAddress = Character.digit(c, 16) >= 0 || c == '.' || c == ':';
      if (!isAddress) {
        shape.append(c);
      }
    }
    return shape.toString();
  }
}
