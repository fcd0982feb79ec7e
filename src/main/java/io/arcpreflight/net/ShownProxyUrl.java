package io.arcpreflight.net;

import io.arcpreflight.text.MarkedText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text that should have been a proxy URL, as far as no part of it can be a password. Where the
 * host was left out, the user and the password stand in its place.
 */
final class ShownProxyUrl {
  private static final String MASK = "***";
  private static final String OPENING = " \t\r\n\"'/\\";
  private static final Pattern PORT = Pattern.compile("(?::[\\s\"']*[0-9]{0,5}[\\s\"']*)?");
  private static final Pattern BRACKETED =
      Pattern.compile("\\[[0-9A-Fa-f:.]*(?:](?::[0-9]{0,5})?)?");

  private ShownProxyUrl() {}

  /**
   * The text without secrets and the mistake's place in it.
   *
   * @param index of the mistake in the text; negative when not known
   */
  static MarkedText of(String text, int index) {
    return MarkedText.of(text, index, masked(text));
  }

  private static String masked(String text) {
    var start = authority(text);
    var at = text.lastIndexOf('@');
    if (at >= start) {
      return text.substring(0, start) + MASK + "@" + endpoint(text.substring(at + 1));
    }
    return text.substring(0, start) + endpoint(text.substring(start));
  }

  /** Where the schemes end, and what was written before or behind them by mistake. */
  private static int authority(String text) {
    var from = 0;
    while (true) {
      while (from < text.length()
          && (OPENING.indexOf(text.charAt(from)) >= 0 || text.startsWith(":/", from))) {
        from++;
      }
      var end = from;
      while (end < text.length() && Ascii.isLetterOrDigit(text.charAt(end))) {
        end++;
      }
      var isScheme =
          text.startsWith("://", end)
              || (text.startsWith(":", end)
                  && ProxyUrl.Scheme.named(text.substring(from, end).toLowerCase(Locale.ROOT))
                      != null);
      if (end == from || !isScheme) {
        return from;
      }
      from = end + 1;
    }
  }

  /** The host, and the port where it is one; what follows them is not needed. */
  private static String endpoint(String text) {
    var end = 0;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    var tail = text.substring(end);
    var hidden = tail.length() > 1 ? tail.charAt(0) + MASK : tail;
    var hostPort = text.substring(0, end);
    if (BRACKETED.matcher(hostPort).matches() || IpAddress.parseWithZone(hostPort) != null) {
      return hostPort + hidden;
    }
    var colon = hostPort.indexOf(':');
    var host = colon < 0 ? hostPort : hostPort.substring(0, colon);
    var port = colon < 0 ? "" : hostPort.substring(colon);
    if (!host.codePoints().allMatch(ShownProxyUrl::isInHost)) {
      host = MASK;
    }
    return PORT.matcher(port).matches() ? host + port + hidden : host + ":" + MASK;
  }

  /** Whether it is in names, or in what is left of a template that was not filled in. */
  private static boolean isInHost(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.isWhitespace(codePoint)
        || "-._,;\\<>{}$\"'[]".indexOf(codePoint) >= 0;
  }
}
