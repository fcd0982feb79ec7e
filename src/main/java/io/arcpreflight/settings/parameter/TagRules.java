package io.arcpreflight.settings.parameter;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.settings.parameter.TagReader.Tags;
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
  static List<Fact> flaws(Tags read) {
    var tags = read.written();
    var flaws = new ArrayList<Fact>();
    if (tags.size() > MOST_TAGS) {
      flaws.add(
          Fact.of("parameter.tags-too-many").with("count", tags.size()).with("most", MOST_TAGS));
    }
    var names = new HashSet<String>();
    for (var written : tags) {
      var tag = written.tag();
      var places = written.places();
      checkName(tag.name(), places, read, flaws);
      if (!names.add(tag.name().toLowerCase(Locale.ROOT))) {
        flaws.add(
            read.marked(
                Fact.of("parameter.tag-twice").with("name", QuotedText.of(tag.name())),
                places.getFirst()));
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

  private static void checkName(String name, List<Integer> places, Tags read, List<Fact> flaws) {
    if (name.isBlank()) {
      flaws.add(read.marked(Fact.of("parameter.tag-nameless"), places.getLast()));
      return;
    }
    if (name.length() > LONGEST_NAME) {
      flaws.add(
          read.marked(
              Fact.of("parameter.tag-name-long")
                  .with("name", QuotedText.of(name))
                  .with("length", name.length())
                  .with("longest", LONGEST_NAME),
              places.get(LONGEST_NAME)));
    }
    for (var i = 0; i < name.length(); i++) {
      if (FORBIDDEN.indexOf(name.charAt(i)) >= 0) {
        flaws.add(
            read.marked(
                Fact.of("parameter.tag-character")
                    .with("name", QuotedText.of(name))
                    .with("character", String.valueOf(name.charAt(i))),
                places.get(i)));
        break;
      }
    }
    for (var word : RESERVED) {
      if (name.toLowerCase(Locale.ROOT).startsWith(word)) {
        flaws.add(
            read.marked(
                Fact.of("parameter.tag-reserved")
                    .with("name", QuotedText.of(name))
                    .with("word", word),
                places.getFirst()));
      }
    }
  }
}
