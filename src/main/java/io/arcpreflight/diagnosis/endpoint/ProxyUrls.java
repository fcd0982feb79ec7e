package io.arcpreflight.diagnosis.endpoint;

/** The parts of a proxy's URL as observations hold it: a scheme, a host, and perhaps a port. */
final class ProxyUrls {
  private ProxyUrls() {}

  static String host(String url) {
    var authority = authority(url);
    var end = portColon(authority);
    return end < 0 ? authority : authority.substring(0, end);
  }

  static int port(String url) {
    var authority = authority(url);
    var colon = portColon(authority);
    if (colon < 0) {
      return url.startsWith("https:") ? 443 : 80;
    }
    return Integer.parseInt(authority.substring(colon + 1));
  }

  private static String authority(String url) {
    return url.substring(url.indexOf("://") + "://".length());
  }

  /** Where the port begins; an IPv6 address has colons of its own, in brackets. */
  private static int portColon(String authority) {
    var colon = authority.lastIndexOf(':');
    return colon > authority.lastIndexOf(']') ? colon : -1;
  }
}
