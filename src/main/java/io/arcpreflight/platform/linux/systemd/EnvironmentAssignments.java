package io.arcpreflight.platform.linux.systemd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Variables as systemd writes them: separated by blanks, quoted where they hold some. */
final class EnvironmentAssignments {
  private EnvironmentAssignments() {}

  /** Takes over every assignment of a line. */
  static void putAll(String line, Map<String, String> variables) {
    for (var word : words(line)) {
      put(word, variables);
    }
  }

  /** Takes over one {@code NAME=value}. */
  static void put(String assignment, Map<String, String> variables) {
    var equals = assignment.indexOf('=');
    if (equals > 0) {
      variables.put(assignment.substring(0, equals), assignment.substring(equals + 1));
    }
  }

  /** A whole value without the quotes around it. */
  static String unquoted(String value) {
    var words = words(value);
    var isQuoted = value.startsWith("\"") || value.startsWith("'");
    return isQuoted && words.size() == 1 ? words.getFirst() : value;
  }

  private static List<String> words(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    var quote = '\0';
    var began = false;
    for (var i = 0; i < line.length(); i++) {
      var c = line.charAt(i);
      if (c == '\\' && quote != '\'' && i + 1 < line.length()) {
        word.append(line.charAt(++i));
        began = true;
      } else if (quote != '\0') {
        if (c == quote) {
          quote = '\0';
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
        began = true;
      } else if (!Character.isWhitespace(c)) {
        word.append(c);
        began = true;
      } else if (began) {
        words.add(word.toString());
        word.setLength(0);
        began = false;
      }
    }
    if (began) {
      words.add(word.toString());
    }
    return words;
  }
}
