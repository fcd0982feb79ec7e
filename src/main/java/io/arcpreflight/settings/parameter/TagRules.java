package io.arcpreflight.settings.parameter;

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

  /** One sentence for each thing that Azure would refuse. */
  static List<String> flaws(List<Tag> tags) {
    var flaws = new ArrayList<String>();
    if (tags.size() > MOST_TAGS) {
      flaws.add("%d tags are too many: Azure allows %d".formatted(tags.size(), MOST_TAGS));
    }
    var names = new HashSet<String>();
    for (var tag : tags) {
      checkName(tag.name(), flaws);
      if (!names.add(tag.name().toLowerCase(Locale.ROOT))) {
        flaws.add(
            "the name %s is given twice; upper and lower case make no difference"
                .formatted(QuotedText.of(tag.name())));
      }
      if (tag.value().length() > LONGEST_VALUE) {
        flaws.add(
            "the value of %s has %d characters; Azure allows %d"
                .formatted(QuotedText.of(tag.name()), tag.value().length(), LONGEST_VALUE));
      }
    }
    return flaws;
  }

  private static void checkName(String name, List<String> flaws) {
    if (name.isBlank()) {
      flaws.add("a tag has no name before its '='");
      return;
    }
    if (name.length() > LONGEST_NAME) {
      flaws.add(
          "the name %s has %d characters; Azure allows %d"
              .formatted(QuotedText.of(name), name.length(), LONGEST_NAME));
    }
    for (var i = 0; i < name.length(); i++) {
      if (FORBIDDEN.indexOf(name.charAt(i)) >= 0) {
        flaws.add(
            "the name %s holds '%c'; Azure allows none of < > %% & \\ ? / in a name"
                .formatted(QuotedText.of(name), name.charAt(i)));
        break;
      }
    }
    for (var word : RESERVED) {
      if (name.toLowerCase(Locale.ROOT).startsWith(word)) {
        flaws.add(
            "the name %s begins with '%s', which Azure keeps for itself"
                .formatted(QuotedText.of(name), word));
      }
    }
  }
}
