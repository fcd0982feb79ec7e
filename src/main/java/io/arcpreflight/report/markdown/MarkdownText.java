package io.arcpreflight.report.markdown;

import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.util.List;

/**
 * Puts text of others into Markdown, as GitHub, GitLab and Azure DevOps read it: what it is made of
 * is shown, and means nothing.
 */
public final class MarkdownText {
  private static final String SPECIAL = "\\`*_{}[]<>#|~$!";
  private static final String BREAK = "<!-- -->";

  private MarkdownText() {}

  /** Text within a line. */
  public static String plain(String text) {
    var visible = VisibleText.of(text);
    var escaped = new StringBuilder(visible.length() + 16);
    for (var i = 0; i < visible.length(); i++) {
      var c = visible.charAt(i);
      if (c == '&') {
        escaped.append("&amp;");
      } else if (c == '@') {
        // An escaped one still calls the person of that name.
        escaped.append(c).append(BREAK);
      } else if (c == ':' && visible.startsWith("//", i + 1)) {
        escaped.append("\\:");
      } else if (c == '.' && i >= 3 && visible.regionMatches(true, i - 3, "www", 0, 3)) {
        escaped.append("\\.");
      } else if (SPECIAL.indexOf(c) >= 0 || (i == 0 && "+-=".indexOf(c) >= 0)) {
        escaped.append('\\').append(c);
      } else if (c == '.' && isNumber(visible, i)) {
        escaped.append("\\.");
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Code within a line, also in the cell of a table. */
  public static String code(String text) {
    var visible = VisibleText.of(text).strip();
    if (visible.isEmpty()) {
      return "";
    }
    var fence = "`".repeat(longestRun(visible) + 1);
    var space = visible.startsWith("`") || visible.endsWith("`") ? " " : "";
    return fence + space + visible.replace("|", "\\|") + space + fence;
  }

  /** Lines as they are. */
  public static void block(String language, String indent, List<String> lines, Appendable out)
      throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    var longest = 2;
    for (var line : lines) {
      longest = Math.max(longest, longestRun(line));
    }
    var fence = "`".repeat(longest + 1);
    out.append(indent).append(fence).append(language).append('\n');
    for (var line : lines) {
      out.append(indent).append(VisibleText.of(line)).append('\n');
    }
    out.append(indent).append(fence).append('\n');
  }

  /** A row of a table, whose cells are Markdown. */
  public static void row(Appendable out, String... cells) throws IOException {
    for (var cell : cells) {
      out.append("| ").append(cell).append(' ');
    }
    out.append("|\n");
  }

  /** The line below the head of a table. */
  public static void rule(Appendable out, int columns) throws IOException {
    out.append("| --- ".repeat(columns)).append("|\n");
  }

  private static int longestRun(String text) {
    var longest = 0;
    var run = 0;
    for (var i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** A line that begins with a number and a full stop is an item of a list. */
  private static boolean isNumber(String text, int end) {
    for (var i = 0; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return end > 0;
  }
}
