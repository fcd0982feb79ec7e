package io.arcpreflight.settings.parameter;

import io.arcpreflight.json.JsonPosition;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.settings.SettingProblems;
import io.arcpreflight.text.EditDistance;
import io.arcpreflight.text.MarkedText;
import io.arcpreflight.text.SecretMasker;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Shows the line of a configuration file that a mistake is in. A file that cannot be read as what
 * it is meant to be does not say where its values end, and what a key means that is none of
 * azcmagent's nobody knows: what follows such a key, or one of a secret, is left out.
 */
final class ConfigExcerpt {
  private static final Pattern WORD = Pattern.compile("[^\\s\"'{}\\[\\],:=#]+");
  private static final Pattern KEY = Pattern.compile("^\\s*[{,]?\\s*[\"']?([\\w-]+)[\"']?\\s*:");
  private static final Pattern AFTER_KEY = Pattern.compile("[\"']{0,2}\\s*:\\s*");
  private static final Pattern BEFORE_KEY = Pattern.compile("(?:^|[{,])[\\s\"'\\[-]*$");
  private static final List<String> SECRETS =
      List.of(Flag.SERVICE_PRINCIPAL_SECRET.longName(), Flag.ACCESS_TOKEN.longName());

  /** Is masked after whatever may name a secret, and is no id of 16 characters or more. */
  private static final String SAMPLE = "hT7~kE2.mQ9_xL4";

  private static final int LONGEST = 160;

  private final List<String> lines;

  private ConfigExcerpt(List<String> lines) {
    this.lines = lines;
  }

  static ConfigExcerpt ofJson(String content) {
    return new ConfigExcerpt(List.of(content.split("\n", -1)));
  }

  static ConfigExcerpt ofYaml(String content) {
    return new ConfigExcerpt(List.of(content.split("\r\n|\r|\n", -1)));
  }

  /** The fact with the place, and with the line where something of it may be shown. */
  Fact mark(Fact found, JsonPosition position) {
    var number = position.line();
    if (number > lines.size()) {
      return found.with("line", number).with("column", position.column());
    }
    var line = line(number);
    var index = Math.min(position.column() - 1, line.length());
    var at = found.with("line", number).with("column", line.codePointCount(0, index) + 1);
    var to = isHidden(number) ? 0 : shownTo(line);
    var shown = SecretMasker.mask(line.substring(0, to)) + (to < line.length() ? "***" : "");
    return shown.isBlank() || to == 0
        ? at
        : SettingProblems.marked(at, MarkedText.of(line, index, shown).around(LONGEST));
  }

  /** Whether what a line before began may go on here. */
  private boolean isHidden(int number) {
    var indentation = -1;
    for (var at = 1; at < number; at++) {
      var line = line(at);
      if (!line.stripLeading().startsWith("#")) {
        indentation = isKnownKey(line, indentation) ? -1 : indentation;
        if (indentation < 0 && hiddenFrom(line) >= 0) {
          indentation = indentation(line);
        }
      }
    }
    return indentation >= 0 && !isKnownKey(line(number), indentation);
  }

  private static boolean isKnownKey(String line, int mostIndented) {
    var key = KEY.matcher(line);
    return indentation(line) <= mostIndented && key.find() && isKnown(key.group(1));
  }

  private static int shownTo(String line) {
    var hidden = hiddenFrom(line);
    return hidden < 0 ? line.length() : hidden;
  }

  /** Where what may not be shown begins, if only in the next line; negative where all may. */
  private static int hiddenFrom(String line) {
    for (var words = WORD.matcher(line); words.find(); ) {
      var word = words.group();
      var value = AFTER_KEY.matcher(line).region(words.end(), line.length());
      var named = value.lookingAt();
      var isKey = named || BEFORE_KEY.matcher(line).region(0, words.start()).find();
      if ((isKey && !isKnown(word)) || mayNameSecret(word)) {
        return named ? value.end() : isKey ? words.start() : words.end();
      }
    }
    return -1;
  }

  private static boolean isKnown(String key) {
    return Flag.named(key).isPresent() && !mayNameSecret(key);
  }

  private static boolean mayNameSecret(String word) {
    return EditDistance.nearest(word, SECRETS).isPresent()
        || SecretMasker.maskHeader(word, SAMPLE).equals("***");
  }

  private static int indentation(String line) {
    var blanks = 0;
    while (blanks < line.length() && Character.isWhitespace(line.charAt(blanks))) {
      blanks++;
    }
    return blanks;
  }

  /** A line by its number from 1. */
  private String line(int number) {
    var line = lines.get(number - 1);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
