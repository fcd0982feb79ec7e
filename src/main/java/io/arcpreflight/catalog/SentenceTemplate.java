package io.arcpreflight.catalog;

import io.arcpreflight.text.KoreanParticles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places for values. {@code {name}} stands for a value, lists joined by commas;
 * {@code {name:host}} puts an IPv6 address in brackets, as URLs do; {@code {name:hour|hours}} is
 * the first word for 1 and else the second; {@code {kind:list=a list|text=a text}} is the words for
 * this value; {@code {names:+ or }} joins a list by other words. What stands in square brackets is
 * left out when a value in it is missing.
 */
record SentenceTemplate(String text) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::([^{}]*))?}");
  private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

  /**
   * The sentence with these values.
   *
   * @throws IllegalArgumentException when a value is missing that the sentence cannot do without
   */
  String filled(Map<String, Object> values) {
    var chosen =
        OPTIONAL
            .matcher(text)
            .replaceAll(
                part ->
                    values.keySet().containsAll(names(part.group(1)))
                        ? Matcher.quoteReplacement(part.group(1))
                        : "");
    return KoreanParticles.chosen(
        PLACE
            .matcher(chosen)
            .replaceAll(
                place -> Matcher.quoteReplacement(value(place.group(1), place.group(2), values))));
  }

  private String value(String name, @Nullable String form, Map<String, Object> values) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no " + name + " for \"" + text + "\"");
    }
    if (form != null && form.indexOf('|') >= 0) {
      return chosen(form.split("\\|", -1), value.toString());
    }
    var joint = form != null && form.startsWith("+") ? form.substring(1) : ", ";
    var written =
        value instanceof List<?> list
            ? String.join(joint, list.stream().map(String::valueOf).toList())
            : value.toString();
    return "host".equals(form) && written.indexOf(':') >= 0 ? "[" + written + "]" : written;
  }

  private String chosen(String[] words, String value) {
    for (var word : words) {
      if (word.startsWith(value + "=")) {
        return word.substring(value.length() + 1);
      }
    }
    if (words[0].indexOf('=') >= 0) {
      throw new IllegalArgumentException("no words for " + value + " in \"" + text + "\"");
    }
    return value.equals("1") ? words[0] : words[1];
  }

  /** The names of all its values. */
  Set<String> names() {
    return names(text);
  }

  /** The names of those that it cannot do without. */
  Set<String> requiredNames() {
    return names(OPTIONAL.matcher(text).replaceAll(""));
  }

  private static Set<String> names(String part) {
    var names = new LinkedHashSet<String>();
    PLACE.matcher(part).results().forEach(place -> names.add(place.group(1)));
    return names;
  }
}
