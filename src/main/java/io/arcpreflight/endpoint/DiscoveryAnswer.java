package io.arcpreflight.endpoint;

import io.arcpreflight.json.JsonArray;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.json.JsonValue;
import io.arcpreflight.net.HostName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what discovery calls answer. Their bodies come from outside: nothing in them is believed.
 */
public final class DiscoveryAnswer {
  /** More than any region has; each is probed. */
  static final int MOST_HOSTS = 100;

  private static final String GLOBAL_LABEL = "gbl";

  private DiscoveryAnswer() {}

  /**
   * The region's host that a discovery body names. The body's form is not published and has changed
   * before, from a bare URL to JSON: so any form will do in which a host under the suffix occurs.
   *
   * @param suffix starts with a dot, such as {@code .his.arc.azure.com}
   */
  public static Optional<String> regionalHost(String body, String suffix) {
    var text = body.toLowerCase(Locale.ROOT);
    for (var at = text.indexOf(suffix); at >= 0; at = text.indexOf(suffix, at + 1)) {
      var start = at;
      while (start > 0 && HostName.isNameCharacter(text.charAt(start - 1))) {
        start--;
      }
      var end = at + suffix.length();
      var host = text.substring(start, end);
      var ends = end == text.length() || !HostName.isNameCharacter(text.charAt(end));
      if (ends && isUnder(suffix, host) && !host.equals(GLOBAL_LABEL + suffix)) {
        return Optional.of(host);
      }
    }
    return Optional.empty();
  }

  /**
   * The hosts of an allow-list body, a JSON array of names, each once and in its order. Whatever is
   * no plain host name under the suffix is left out, and what is beyond {@link #MOST_HOSTS}; a body
   * of another form names none.
   *
   * @param suffix starts with a dot, such as {@code .servicebus.windows.net}
   */
  public static List<String> allowedHosts(String body, String suffix) {
    var hosts = new LinkedHashSet<String>();
    for (var item : array(body)) {
      if (hosts.size() < MOST_HOSTS
          && item instanceof JsonString name
          && isUnder(suffix, name.text().toLowerCase(Locale.ROOT))) {
        hosts.add(name.text().toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(hosts);
  }

  private static List<JsonValue> array(String body) {
    try {
      return JsonParser.parse(body) instanceof JsonArray array ? array.items() : List.of();
    } catch (JsonSyntaxException e) {
      return List.of();
    }
  }

  private static boolean isUnder(String suffix, String host) {
    return host.length() > suffix.length() && host.endsWith(suffix) && HostName.isValid(host);
  }
}
