package io.arcpreflight.net;

import java.util.OptionalInt;

/**
 * The {@code host[:port]} of a proxy URL. No sentence repeats any of the text: when the host was
 * left out, what stands here is a user and a password.
 *
 * @param colonWithoutPort whether a colon ends the text
 */
record ProxyHostPort(String host, OptionalInt port, boolean colonWithoutPort) {

  static ProxyHostPort parse(String text) {
    if (text.isEmpty() || text.startsWith(":")) {
      throw malformed("The proxy URL has no host; write it as in http://proxy.example:3128.");
    }
    return text.startsWith("[") ? parseBracketed(text) : parsePlain(text);
  }

  private static ProxyHostPort parseBracketed(String text) {
    int close = text.lastIndexOf(']');
    if (close < 0) {
      throw malformed("The IPv6 address in the proxy URL has no closing bracket.");
    }
    var address = text.substring(1, close).replace("%25", "%");
    if (address.indexOf(':') < 0 || IpAddress.parseWithZone(address) == null) {
      throw malformed(
          "The brackets in the proxy URL do not contain an IPv6 address;"
              + " write a name or an IPv4 address without brackets.");
    }
    return withPort(address, text.substring(close + 1));
  }

  private static ProxyHostPort parsePlain(String text) {
    int colon = text.indexOf(':');
    if (colon != text.lastIndexOf(':')) {
      throw malformed(
          IpAddress.parseWithZone(text) == null
              ? "The host of the proxy URL has more than one colon;"
                  + " only one, before the port number, is allowed."
              : "An IPv6 address in a proxy URL must be in brackets, as in"
                  + " http://[fd00::1]:3128.");
    }
    var host = HostName.toAscii(colon < 0 ? text : text.substring(0, colon));
    for (int at = 0; at < host.length(); at++) {
      refuseForeign(host.charAt(at));
    }
    if (!HostName.isLookedUp(host)) {
      throw malformed("The host of the proxy URL has one dot too many.");
    }
    return withPort(host, colon < 0 ? "" : text.substring(colon));
  }

  private static void refuseForeign(char c) {
    if (c == ' ') {
      throw malformed("The host of the proxy URL contains a space; remove it.");
    }
    if (!HostName.isNameCharacter(c)) {
      throw malformed(
          "The host of the proxy URL has the character "
              + c
              + ", which is not allowed in host names;"
              + " letters, digits, hyphens and dots are allowed.");
    }
  }

  private static ProxyHostPort withPort(String host, String colonPort) {
    if (colonPort.isEmpty() || ":".equals(colonPort)) {
      return new ProxyHostPort(host, OptionalInt.empty(), !colonPort.isEmpty());
    }
    int port = colonPort.startsWith(":") ? Ascii.port(colonPort.substring(1)) : -1;
    if (port < 0) {
      throw malformed(
          "What follows the host of the proxy URL is no port;"
              + " a colon and a number from 1 to 65535 are allowed.");
    }
    return new ProxyHostPort(host, OptionalInt.of(port), false);
  }

  private static InvalidProxyUrlException malformed(String sentence) {
    return InvalidProxyUrlException.malformed(sentence);
  }
}
