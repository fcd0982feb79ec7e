package io.arcpreflight.diagnosis.endpoint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a {@code Location} header leads, read as leniently as browsers do. */
final class RedirectTarget {
  private RedirectTarget() {}

  /** The host, in lower case; absent when the header names none. */
  static @Nullable String host(String location) {
    var text = location.strip().replace('\\', '/');
    var scheme = schemeLength(text);
    if (scheme < 0 || (scheme == 0 && !text.startsWith("//"))) {
      return null;
    }
    var start = scheme;
    while (start < text.length() && text.charAt(start) == '/') {
      start++;
    }
    return host(text, start, authorityEnd(text, start));
  }

  /**
   * Whether it leads out of the web, as {@code file:} does: no server of Azure's sends anybody
   * there.
   */
  static boolean isOfAnotherScheme(String location) {
    return schemeLength(location.strip().replace('\\', '/')) < 0;
  }

  /** Of http and https with their colon; 0 without a scheme, -1 for any other. */
  private static int schemeLength(String text) {
    for (var scheme : new String[] {"https:", "http:"}) {
      if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
        return scheme.length();
      }
    }
    var colon = text.indexOf(':');
    return colon < 0 || colon > authorityEnd(text, 0) ? 0 : -1;
  }

  private static int authorityEnd(String text, int start) {
    for (var i = start; i < text.length(); i++) {
      if ("/?#".indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static @Nullable String host(String text, int start, int end) {
    var authority = text.substring(start, end);
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    var colon = authority.lastIndexOf(':');
    var host = colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    return host.isEmpty() ? null : host.toLowerCase(Locale.ROOT);
  }
}
