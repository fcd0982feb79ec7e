package io.arcpreflight.settings.parameter;

import io.arcpreflight.observation.Fact;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tags as azcmagent takes them: {@code Name=Value} joined by commas; single quotes around
 * what holds a space or a comma; a backslash before a character that stands for itself.
 */
final class TagReader {
  private final String text;
  private final List<Tag> tags = new ArrayList<>();
  private final List<Fact> flaws = new ArrayList<>();
  private int at;
  private boolean bareSpace;

  private TagReader(String text) {
    this.text = text;
  }

  /**
   * What a list of tags holds.
   *
   * @param flaws one fact for each thing that is wrong with how it is written
   */
  record Tags(List<Tag> tags, List<Fact> flaws) {
    Tags {
      tags = List.copyOf(tags);
      flaws = List.copyOf(flaws);
    }
  }

  static Tags read(String text) {
    var reader = new TagReader(text);
    reader.readAll();
    return new Tags(reader.tags, reader.flaws);
  }

  private void readAll() {
    while (at <= text.length()) {
      readTag();
      at++;
    }
  }

  private void readTag() {
    bareSpace = false;
    var start = at;
    var flawsBefore = flaws.size();
    var name = readUntil('=');
    var hasValue = at < text.length() && text.charAt(at) == '=';
    if (hasValue) {
      at++;
    }
    var value = hasValue ? readUntil(',') : "";
    var written = QuotedText.of(text.substring(start, Math.min(at, text.length())).strip());
    if (written.isEmpty()) {
      flaws.add(Fact.of("parameter.tag-nothing"));
    } else if (!hasValue && flaws.size() == flawsBefore) {
      flaws.add(Fact.of("parameter.tag-no-equals").with("value", written));
    } else if (hasValue) {
      if (bareSpace) {
        flaws.add(Fact.of("parameter.tag-space").with("value", written));
      }
      tags.add(new Tag(name, value));
    }
  }

  /** Reads up to a comma or this character, outside of quotes. */
  private String readUntil(char end) {
    var word = new StringBuilder();
    var quoted = false;
    var opened = at;
    var pendingSpace = false;
    for (; at < text.length(); at++) {
      var c = text.charAt(at);
      if (c == '\\') {
        at++;
        if (at == text.length()) {
          flaws.add(Fact.of("parameter.tag-backslash"));
          break;
        }
        word.append(text.charAt(at));
      } else if (c == '\'') {
        quoted = !quoted;
        opened = at;
      } else if (!quoted && (c == end || c == ',')) {
        break;
      } else if (!quoted && Character.isWhitespace(c)) {
        pendingSpace = !word.isEmpty();
        continue;
      } else {
        word.append(c);
      }
      bareSpace |= pendingSpace;
      pendingSpace = false;
    }
    if (quoted) {
      flaws.add(
          Fact.of("parameter.tag-quote").with("value", QuotedText.of(text.substring(opened + 1))));
    }
    return word.toString();
  }
}
