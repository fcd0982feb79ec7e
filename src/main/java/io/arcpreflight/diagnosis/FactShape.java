package io.arcpreflight.diagnosis;

import io.arcpreflight.observation.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is left of a fact when one looks past its subject, its addresses and its numbers. Facts of
 * one shape say the same thing of several hosts.
 */
final class FactShape {
  private FactShape() {}

  /** Equal to that of every fact that says the same. */
  static Object of(Fact fact, String subject) {
    var values = new HashMap<String, String>();
    fact.values().forEach((name, value) -> values.put(name, shape(value, subject)));
    return Map.entry(fact.id(), values);
  }

  private static String shape(Object value, String subject) {
    if (value instanceof Number) {
      return "";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(each -> shape(each, subject)).toList().toString();
    }
    return withoutAddresses(value.toString().replace(subject, "*"));
  }

  private static String withoutAddresses(String text) {
    var shape = new StringBuilder();
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      var isAddress = Character.digit(c, 16) >= 0 || c == '.' || c == ':';
      if (!isAddress) {
        shape.append(c);
      }
    }
    return shape.toString();
  }
}
