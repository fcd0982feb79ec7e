package io.arcpreflight.net;

import java.util.OptionalInt;

/**
 * The {@code host[:port]} of a proxy URL. No sentence repeats any of the text: when the host was
 * left out, what stands here is a user and a password.
 *
 * @param colonWithoutPort whether a colon ends the text
 */
record ProxyHostPort(String host, OptionalInt port, boolean colonWithoutPort) {

  /**
   * Reads it.
   *
   * @param offset where it begins in the URL
   */
  static ProxyHostPort parse(String text, int offset) {
    if (text.isEmpty() || text.startsWith(":")) {
      throw malformed(
          "The proxy URL has no host; write it as in http://proxy.example:3128.", offset);
    }
    return text.startsWith("[") ? parseBracketed(text, offset) : parsePlain(text, offset);
  }

  private static ProxyHostPort parseBracketed(String text, int offset) {
    int close = text.lastIndexOf(']');
    if (close < 0) {
      throw malformed("The IPv6 address in the proxy URL has no closing bracket.", offset);
    }
    var address = text.substring(1, close).replace("%25", "%");
    if (address.indexOf(':') < 0 || IpAddress.parseWithZone(address) == null) {
      throw malformed(
          "The brackets in the proxy URL do not contain an IPv6 address;"
              + " write a name or an IPv4 address without brackets.",
          offset);
    }
    return withPort(address, text.substring(close + 1), offset + close + 1);
  }

  private static ProxyHostPort parsePlain(String text, int offset) {
    int colon = text.indexOf(':');
    if (colon != text.lastIndexOf(':')) {
      boolean isAddress = IpAddress.parseWithZone(text) != null;
      throw malformed(
          isAddress
              ? "An IPv6 address in a proxy URL must be in brackets, as in"
                  + " http://[fd00::1]:3128."
              : "The host of the proxy URL has more than one colon;"
                  + " only one, before the port number, is allowed.",
          isAddress ? offset : offset + text.indexOf(':', colon + 1));
    }
    var written = colon < 0 ? text : text.substring(0, colon);
    var host = HostName.toAscii(written);
    for (int at = 0; at < host.length(); at++) {
      refuseForeign(host.charAt(at), written, offset);
    }
    if (!HostName.isLookedUp(host)) {
      int doubled = written.indexOf("..");
      throw malformed(
          "The host of the proxy URL has one dot too many.",
          written.startsWith(".") ? offset : doubled < 0 ? -1 : offset + doubled + 1);
    }
    return withPort(host, colon < 0 ? "" : text.substring(colon), offset + Math.max(colon, 0));
  }

  private static void refuseForeign(char c, String written, int offset) {
    // Its place in the ASCII form may be another.
    int at = written.indexOf(c);
    int index = at < 0 ? -1 : offset + at;
    if (c == ' ') {
      throw malformed("The host of the proxy URL contains a space; remove it.", index);
    }
    if (!HostName.isNameCharacter(c)) {
      throw malformed(
          "The host of the proxy URL has the character "
              + c
              + ", which is not allowed in host names;"
              + " letters, digits, hyphens and dots are allowed.",
          index);
    }
  }

  private static ProxyHostPort withPort(String host, String colonPort, int offset) {
    if (colonPort.isEmpty() || ":".equals(colonPort)) {
      return new ProxyHostPort(host, OptionalInt.empty(), !colonPort.isEmpty());
    }
    int port = colonPort.startsWith(":") ? Ascii.port(colonPort.substring(1)) : -1;
    if (port < 0) {
      throw malformed(
          "What follows the host of the proxy URL is no port;"
              + " a colon and a number from 1 to 65535 are allowed.",
          colonPort.startsWith(":") ? offset + 1 : offset);
    }
    return new ProxyHostPort(host, OptionalInt.of(port), false);
  }

  private static InvalidProxyUrlException malformed(String sentence, int index) {
    return InvalidProxyUrlException.malformed(sentence, index);
  }
}
