package io.arcpreflight.net;

import io.arcpreflight.net.ProxyUrl.Credentials;
import io.arcpreflight.net.ProxyUrl.Scheme;
import io.arcpreflight.text.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads a proxy URL as Go does, and refuses with a sentence what Go refuses or silently takes for
 * another proxy: {@code http:http://proxy} makes it look up a host named "http".
 */
final class ProxyUrlParser {
  private static final String ALLOWED = "a proxy URL looks like http://proxy.example:3128";

  private final List<String> remarks = new ArrayList<>();

  private ProxyUrlParser() {}

  static ProxyUrl parse(String text) {
    refuseUnreadable(text);
    return new ProxyUrlParser().read(text);
  }

  private static void refuseUnreadable(String text) {
    if (text.isEmpty()) {
      throw malformed("The proxy URL is empty", -1);
    }
    if (isBlankAtAnEnd(text)) {
      throw malformed(
          "The proxy URL has a space or line break at its start or end; remove it",
          Character.isWhitespace(text.charAt(0)) ? 0 : firstTrailingBlank(text));
    }
    for (int at = 0; at < text.length(); at++) {
      if (Character.isISOControl(text.charAt(at))) {
        throw malformed(
            "The proxy URL holds a control character, such as a tab or a line break", at);
      }
    }
    if ("\"'".indexOf(text.charAt(0)) >= 0) {
      throw malformed("The proxy URL is wrapped in quotes that became part of it; remove them", 0);
    }
  }

  private static boolean isBlankAtAnEnd(String text) {
    return Character.isWhitespace(text.charAt(0))
        || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  private static int firstTrailingBlank(String text) {
    int at = text.length() - 1;
    while (Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private ProxyUrl read(String text) {
    int colon = schemeEnd(text);
    if (colon < 0) {
      if (text.startsWith("/")) {
        throw malformed("The proxy URL starts with a slash instead of a scheme", 0);
      }
      return readAuthority(Scheme.HTTP, text, 0);
    }
    var name = text.substring(0, colon).toLowerCase(Locale.ROOT);
    var rest = text.substring(colon + 1);
    var scheme = Scheme.named(name);
    if (rest.startsWith("//")) {
      if (scheme == null) {
        throw InvalidProxyUrlException.unsupportedScheme(
            "The proxy URL has the scheme \"" + name + "\"; the agent's documentation allows http.",
            0);
      }
      refuseSecondScheme(rest.substring(2), colon + 3);
      return readAuthority(scheme, rest.substring(2), colon + 3);
    }
    if (scheme != null) {
      refuseSecondScheme(rest, colon + 1);
      throw malformed(
          "The proxy URL needs two slashes and a host right after \"" + name + ":\"", colon + 1);
    }
    return readAuthority(Scheme.HTTP, text, 0);
  }

  private static void refuseSecondScheme(String rest, int offset) {
    int colon = schemeEnd(rest);
    if (colon > 0 && rest.startsWith("//", colon + 1)) {
      throw malformed("The proxy URL names a scheme twice", offset);
    }
  }

  /** Where the colon after a possible scheme stands, or -1. */
  private static int schemeEnd(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ':') {
        return at == 0 ? -1 : at;
      }
      boolean inner = at > 0 && (Ascii.isDigit(c) || "+-.".indexOf(c) >= 0);
      if (!Ascii.isLetter(c) && !inner) {
        return -1;
      }
    }
    return -1;
  }

  private ProxyUrl readAuthority(Scheme scheme, String text, int offset) {
    int end = 0;
    while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    readTail(text.substring(end));
    int at = text.lastIndexOf('@', end - 1);
    var credentials = at < 0 ? null : readCredentials(text.substring(0, at));
    var endpoint = ProxyHostPort.parse(text.substring(at + 1, end), offset + at + 1);
    int port = endpoint.port().orElse(scheme.defaultPort());
    if (endpoint.colonWithoutPort()) {
      remarks.add("No port number follows the colon, so port " + port + " is used.");
    }
    return new ProxyUrl(scheme, endpoint.host(), port, credentials, remarks);
  }

  private void readTail(String tail) {
    if (tail.indexOf('@') >= 0) {
      throw malformed(
          "The user name or password in the proxy URL contains an unescaped /, ? or #;"
              + " write it as %2F, %3F or %23",
          -1);
    }
    if (!PercentEncoding.isWellFormed(tail)) {
      throw malformed(
          "After the host, a % in the proxy URL is not followed by two hexadecimal digits", -1);
    }
    if (tail.length() > 1) {
      remarks.add("Only the host and port of the proxy URL are used, not what follows them.");
    }
  }

  private @Nullable Credentials readCredentials(String userInfo) {
    int colon = userInfo.indexOf(':');
    var user = colon < 0 ? userInfo : userInfo.substring(0, colon);
    var password = colon < 0 ? "" : userInfo.substring(colon + 1);
    refuseBareCharacters(user, "user name");
    refuseBareCharacters(password, "password");
    if (userInfo.indexOf('@') >= 0) {
      remarks.add("The credentials contain an unescaped @; the host is read after the last one.");
    }
    return userInfo.isEmpty()
        ? null
        : new Credentials(
            PercentEncoding.decode(user), Secret.of(PercentEncoding.decode(password)));
  }

  private static void refuseBareCharacters(String text, String part) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (!Ascii.isLetterOrDigit(c) && "-._:~!$&'()*+,;=%@".indexOf(c) < 0) {
        throw malformed(
            "The "
                + part
                + " in the proxy URL contains a character that must be percent-encoded,"
                + " such as \\ as %5C and a space as %20",
            -1);
      }
    }
    if (!PercentEncoding.isWellFormed(text)) {
      throw malformed(
          "The "
              + part
              + " in the proxy URL contains a % without two hexadecimal digits after it;"
              + " a literal % is written %25",
          -1);
    }
  }

  private static InvalidProxyUrlException malformed(String mistake, int index) {
    return InvalidProxyUrlException.malformed(mistake + "; " + ALLOWED + ".", index);
  }
}
