package io.arcpreflight.settings.parameter;

import io.arcpreflight.observation.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** What Azure allows as tags of a resource. */
final class TagRules {
  private static final int MOST_TAGS = 50;
  private static final int LONGEST_NAME = 512;
  private static final int LONGEST_VALUE = 256;
  private static final String FORBIDDEN = "<>%&\\?/";
  private static final List<String> RESERVED = List.of("microsoft", "azure", "windows");

  private TagRules() {}

  /** One fact for each thing that Azure would refuse. */
  static List<Fact> flaws(List<Tag> tags) {
    var flaws = new ArrayList<Fact>();
    if (tags.size() > MOST_TAGS) {
      flaws.add(
          Fact.of("parameter.tags-too-many").with("count", tags.size()).with("most", MOST_TAGS));
    }
    var names = new HashSet<String>();
    for (var tag : tags) {
      checkName(tag.name(), flaws);
      if (!names.add(tag.name().toLowerCase(Locale.ROOT))) {
        flaws.add(Fact.of("parameter.tag-twice").with("name", QuotedText.of(tag.name())));
      }
      if (tag.value().length() > LONGEST_VALUE) {
        flaws.add(
            Fact.of("parameter.tag-value-long")
                .with("name", QuotedText.of(tag.name()))
                .with("length", tag.value().length())
                .with("longest", LONGEST_VALUE));
      }
    }
    return flaws;
  }

  private static void checkName(String name, List<Fact> flaws) {
    if (name.isBlank()) {
      flaws.add(Fact.of("parameter.tag-nameless"));
      return;
    }
    if (name.length() > LONGEST_NAME) {
      flaws.add(
          Fact.of("parameter.tag-name-long")
              .with("name", QuotedText.of(name))
              .with("length", name.length())
              .with("longest", LONGEST_NAME));
    }
    for (var i = 0; i < name.length(); i++) {
      if (FORBIDDEN.indexOf(name.charAt(i)) >= 0) {
        flaws.add(
            Fact.of("parameter.tag-character")
                .with("name", QuotedText.of(name))
                .with("character", String.valueOf(name.charAt(i))));
        break;
      }
    }
    for (var word : RESERVED) {
      if (name.toLowerCase(Locale.ROOT).startsWith(word)) {
        flaws.add(
            Fact.of("parameter.tag-reserved").with("name", QuotedText.of(name)).with("word", word));
      }
    }
  }
}
