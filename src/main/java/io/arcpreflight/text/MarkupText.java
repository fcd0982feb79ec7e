package io.arcpreflight.text;

/**
 * Puts text of others into XML and HTML: what it is made of is shown, and means nothing. Characters
 * that neither knows, and those that a reader would obey or hide, become visible escapes.
 */
public final class MarkupText {
  private MarkupText() {}

  /** The text as the content of an element, or of an attribute between double quotes. */
  public static String escaped(String text) {
    var visible = VisibleText.of(text);
    for (var i = 0; i < visible.length(); i++) {
      if (isSpecial(visible.charAt(i))) {
        return replaced(visible, i);
      }
    }
    return visible;
  }

  private static boolean isSpecial(char c) {
    return switch (c) {
      case '&', '<', '>', '"', '\uFFFE', '\uFFFF' -> true;
      default -> false;
    };
  }

  private static String replaced(String visible, int from) {
    var escaped = new StringBuilder(visible.length() + 16).append(visible, 0, from);
    for (var i = from; i < visible.length(); i++) {
      var c = visible.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\uFFFE', '\uFFFF' -> escaped.append(VisibleText.escaped(c));
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
