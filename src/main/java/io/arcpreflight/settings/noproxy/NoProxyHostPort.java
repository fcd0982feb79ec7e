package io.arcpreflight.settings.noproxy;

/**
 * An entry of a no-proxy list, cut at its port. As in Go, an entry that cannot be cut is a host as
 * a whole, brackets included.
 *
 * @param port empty when the entry has none
 */
record NoProxyHostPort(String host, String port) {

  static NoProxyHostPort split(String entry) {
    int colon = entry.lastIndexOf(':');
    if (colon < 0) {
      return new NoProxyHostPort(entry, "");
    }
    var port = entry.substring(colon + 1);
    if (entry.startsWith("[") && entry.indexOf(']') == colon - 1) {
      return new NoProxyHostPort(entry.substring(1, colon - 1), port);
    }
    return entry.indexOf(':') == colon && entry.indexOf('[') < 0 && entry.indexOf(']') < 0
        ? new NoProxyHostPort(entry.substring(0, colon), port)
        : new NoProxyHostPort(entry, "");
  }
}
