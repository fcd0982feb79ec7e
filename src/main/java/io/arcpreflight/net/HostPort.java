package io.arcpreflight.net;

/**
 * A host and a port.
 *
 * @param host a name or an address, the latter without brackets
 */
public record HostPort(String host, int port) {
  /** The host as URLs write it: an IPv6 address in brackets. */
  public String hostInUrl() {
    return host.indexOf(':') < 0 ? host : "[" + host + "]";
  }

  /** As URLs and CONNECT write them. */
  @Override
  public String toString() {
    return hostInUrl() + ":" + port;
  }
}
