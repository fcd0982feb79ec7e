package io.arcpreflight.endpoint;

import io.arcpreflight.json.JsonContentException;
import io.arcpreflight.json.JsonNode;
import io.arcpreflight.net.HostName;
import java.util.Locale;
import java.util.OptionalInt;

/** The single values of an endpoint list, each with its own idea of what is allowed. */
final class EndpointValues {
  private static final int HIGHEST_PORT = 65535;
  private static final String DAY = "2026-09-23";

  private EndpointValues() {}

  static String id(JsonNode place) {
    var text = place.text();
    for (var i = 0; i < text.length(); i++) {
      if (!HostName.isNameCharacter(text.charAt(i)) && text.charAt(i) != ':') {
        throw place.mustBe("letters, digits, hyphens, dots and colons");
      }
    }
    return text;
  }

  static HostTemplate template(JsonNode place) {
    var text = place.text();
    if (!isTemplate(text)) {
      throw place.mustBe(
          "a host name, with {"
              + String.join("}, {", HostTemplate.PLACEHOLDERS)
              + "} or * for a part that varies");
    }
    return new HostTemplate(text.toLowerCase(Locale.ROOT));
  }

  /** What varies may not be all of it, nor its end: rules made of that would allow any host. */
  static boolean isTemplate(String text) {
    var last = text.substring(text.lastIndexOf('.') + 1);
    if (last.indexOf('*') >= 0 || last.indexOf('{') >= 0) {
      return false;
    }
    var example = text.replace('*', 'x');
    for (var placeholder : HostTemplate.PLACEHOLDERS) {
      example = example.replace("{" + placeholder + "}", "x");
    }
    return HostName.isValid(example);
  }

  static int port(JsonNode place) {
    return place.integer(1, HIGHEST_PORT);
  }

  /** The port that is written here, or nothing where none is. */
  static OptionalInt port(String digits) {
    var port = 0;
    for (var i = 0; i < digits.length() && port <= HIGHEST_PORT; i++) {
      var digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return OptionalInt.empty();
      }
      port = port * 10 + digit;
    }
    return port >= 1 && port <= HIGHEST_PORT ? OptionalInt.of(port) : OptionalInt.empty();
  }

  static String path(JsonNode place) {
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

  static String day(JsonNode place) {
    var text = place.text();
    var matches = text.length() == DAY.length();
    for (var i = 0; matches && i < DAY.length(); i++) {
      var digit = text.charAt(i) >= '0' && text.charAt(i) <= '9';
      matches = DAY.charAt(i) == '-' ? text.charAt(i) == '-' : digit;
    }
    if (!matches) {
      throw place.mustBe("a day such as " + DAY);
    }
    return text;
  }

  static String lowerCase(JsonNode place) {
    return place.text().toLowerCase(Locale.ROOT);
  }

  private static JsonContentException badPath(JsonNode place) {
    return place.mustBe("a path that starts with a slash and has no spaces");
  }
}
