package io.arcpreflight.endpoint;

import java.util.Locale;

/** The single values of an endpoint list, each with its own idea of what is allowed. */
final class EndpointValues {
  private static final int HIGHEST_PORT = 65535;

  private EndpointValues() {}

  static String id(JsonPlace place) {
    var text = place.text();
    for (var i = 0; i < text.length(); i++) {
      if (!HostNames.isNameCharacter(text.charAt(i)) && text.charAt(i) != ':') {
        throw place.expected("letters, digits, hyphens, dots and colons");
      }
    }
    return text;
  }

  static HostTemplate template(JsonPlace place) {
    return template(place, place.text());
  }

  static HostTemplate template(JsonPlace place, String text) {
    var example = text.replace('*', 'x');
    for (var placeholder : HostTemplate.PLACEHOLDERS) {
      example = example.replace("{" + placeholder + "}", "x");
    }
    if (!HostNames.isPlain(example)) {
      throw place.expected(
          "a host name, with {"
              + String.join("}, {", HostTemplate.PLACEHOLDERS)
              + "} or * where a part of it varies");
    }
    return new HostTemplate(text.toLowerCase(Locale.ROOT));
  }

  static int port(JsonPlace place) {
    return place.integer(1, HIGHEST_PORT);
  }

  static int port(JsonPlace place, String digits) {
    try {
      var port = Integer.parseInt(digits);
      if (port >= 1 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw badPort(place);
    }
    throw badPort(place);
  }

  static String path(JsonPlace place) {
    var text = place.text();
    var example = text.replace("{region}", "x");
    for (var i = 0; i < example.length(); i++) {
      var c = example.charAt(i);
      if (c <= ' ' || c > '~' || c == '{' || c == '}') {
        throw badPath(place);
      }
    }
    if (!text.startsWith("/")) {
      throw badPath(place);
    }
    return text;
  }

  static String lowerCase(JsonPlace place) {
    return place.text().toLowerCase(Locale.ROOT);
  }

  private static EndpointListException badPort(JsonPlace place) {
    return place.expected("a port from 1 to " + HIGHEST_PORT + " after the colon");
  }

  private static EndpointListException badPath(JsonPlace place) {
    return place.expected("a path that starts with a slash and has no spaces");
  }
}
