package io.arcpreflight.catalog;

import io.arcpreflight.text.KoreanParticles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates phrases of this program that observations and settings keep in English. In the English
 * text {@code {}} stands for anything, {@code {variable}} for the name of an environment variable,
 * {@code {name}} for a word and {@code {path}} for a file; in the other, {@code {0}}, {@code {1}},
 * … stand for what was found there, translated itself. What is not known is left as it is.
 */
final class Phrases {
  static final Phrases NONE = new Phrases(Map.of());

  private static final Pattern PLACE = Pattern.compile("\\{(\\w*)}");

  private final Map<String, String> whole;
  private final List<Template> templates = new ArrayList<>();

  /**
   * A phrase with places.
   *
   * @param longest of what is given between the places; most texts lack it, which is quickly seen
   */
  private record Template(String start, String longest, Pattern english, String other) {
    boolean mayBe(String text) {
      return text.startsWith(start) && text.contains(longest);
    }
  }

  /**
   * @param texts the other language's by the English ones
   */
  Phrases(Map<String, String> texts) {
    whole = texts;
    // The more of a phrase is given, the earlier it is tried.
    var ordered = new TreeMap<Integer, List<String>>();
    for (var english : new TreeMap<>(texts).keySet()) {
      if (english.indexOf('{') >= 0) {
        var given = PLACE.matcher(english).replaceAll("").length();
        ordered.computeIfAbsent(-given, _ -> new ArrayList<>()).add(english);
      }
    }
    for (var same : ordered.values()) {
      for (var english : same) {
        templates.add(template(english, texts.getOrDefault(english, english)));
      }
    }
  }

  String translated(String english) {
    var known = whole.get(english);
    if (known != null) {
      return known;
    }
    for (var template : templates) {
      if (template.mayBe(english)) {
        var found = template.english().matcher(english);
        if (found.matches()) {
          return filled(template.other(), found.toMatchResult());
        }
      }
    }
    return english;
  }

  private String filled(String other, MatchResult found) {
    return KoreanParticles.chosen(
        PLACE
            .matcher(other)
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        translated(found.group(Integer.parseInt(place.group(1)) + 1)))));
  }

  private static Template template(String english, String other) {
    var pattern = new StringBuilder();
    var places = PLACE.matcher(english);
    var longest = "";
    var from = 0;
    while (places.find()) {
      var given = english.substring(from, places.start());
      longest = longer(longest, given);
      pattern.append(Pattern.quote(given));
      pattern.append(
          switch (places.group(1)) {
            case "variable" -> "([A-Za-z]+(?:_[A-Za-z]+)+)";
            case "name" -> "([A-Za-z][A-Za-z0-9._-]*)";
            case "path" -> "((?=\\S*[/\\\\.])[^ ]+(?: [^ ]+)*?)";
            default -> "(.+)";
          });
      from = places.end();
    }
    var rest = english.substring(from);
    pattern.append(Pattern.quote(rest));
    return new Template(
        english.substring(0, english.indexOf('{')),
        longer(longest, rest),
        Pattern.compile(pattern.toString(), Pattern.DOTALL),
        other);
  }

  private static String longer(String one, String other) {
    return other.length() > one.length() ? other : one;
  }
}
