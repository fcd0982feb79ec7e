package io.arcpreflight.settings.parameter;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.settings.SettingProblems;
import io.arcpreflight.text.MarkedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tags as azcmagent takes them: {@code Name=Value} joined by commas; single quotes around
 * what holds a space or a comma; a backslash before a character that stands for itself.
 */
final class TagReader {
  private final String text;
  private final List<WrittenTag> tags = new ArrayList<>();
  private final List<Fact> flaws = new ArrayList<>();
  private int at;
  private List<Integer> places = List.of();
  private int bareSpace;

  private TagReader(String text) {
    this.text = text;
  }

  /**
   * What a list of tags holds.
   *
   * @param text the list as it was written
   * @param flaws one fact for each thing that is wrong with how it is written
   */
  record Tags(String text, List<WrittenTag> written, List<Fact> flaws) {
    private static final int LONGEST_SHOWN = 4_000;

    Tags {
      written = List.copyOf(written);
      flaws = List.copyOf(flaws);
    }

    List<Tag> tags() {
      return written.stream().map(WrittenTag::tag).toList();
    }

    /** A fact with the list and the place of the mistake in it. */
    Fact marked(Fact found, int index) {
      return marked(found, text, index);
    }

    private static Fact marked(Fact found, String text, int index) {
      return text.length() > LONGEST_SHOWN
          ? found
          : SettingProblems.marked(found, MarkedText.of(text, index, text));
    }
  }

  static Tags read(String text) {
    var reader = new TagReader(text);
    reader.readAll();
    return new Tags(text, reader.tags, reader.flaws);
  }

  private void readAll() {
    while (at <= text.length()) {
      readTag();
      at++;
    }
  }

  private void readTag() {
    bareSpace = -1;
    var start = at;
    var flawsBefore = flaws.size();
    var name = readUntil('=');
    var placesOfName = places;
    var hasValue = at < text.length() && text.charAt(at) == '=';
    if (hasValue) {
      at++;
    }
    var value = hasValue ? readUntil(',') : "";
    var tag = text.substring(start, Math.min(at, text.length()));
    var written = tag.strip();
    if (written.isEmpty()) {
      flaws.add(Tags.marked(Fact.of("parameter.tag-nothing"), text, at));
    } else if (!hasValue && flaws.size() == flawsBefore) {
      flaws.add(
          SettingProblems.marked(
              Fact.of("parameter.tag-no-equals"), QuotedText.marked(written, written.length())));
    } else if (hasValue) {
      if (bareSpace >= 0) {
        var index = bareSpace - start - tag.indexOf(written);
        flaws.add(
            SettingProblems.marked(
                Fact.of("parameter.tag-space"), QuotedText.marked(written, index)));
      }
      tags.add(new WrittenTag(new Tag(name, value), placesOfName));
    }
  }

  /** Reads up to a comma or this character, outside of quotes. */
  private String readUntil(char end) {
    var word = new StringBuilder();
    var quoted = false;
    var opened = at;
    var pendingSpace = -1;
    places = new ArrayList<>();
    for (; at < text.length(); at++) {
      var c = text.charAt(at);
      if (c == '\\') {
        at++;
        if (at == text.length()) {
          flaws.add(Tags.marked(Fact.of("parameter.tag-backslash"), text, at - 1));
          break;
        }
        word.append(text.charAt(at));
        places.add(at);
      } else if (c == '\'') {
        quoted = !quoted;
        opened = at;
      } else if (!quoted && (c == end || c == ',')) {
        break;
      } else if (!quoted && Character.isWhitespace(c)) {
        if (pendingSpace < 0 && !word.isEmpty()) {
          pendingSpace = at;
        }
        continue;
      } else {
        word.append(c);
        places.add(at);
      }
      if (bareSpace < 0) {
        bareSpace = pendingSpace;
      }
      pendingSpace = -1;
    }
    places.add(Math.min(at, text.length()));
    if (quoted) {
      flaws.add(
          Fact.of("parameter.tag-quote").with("value", QuotedText.of(text.substring(opened + 1))));
    }
    return word.toString();
  }
}
