package io.arcpreflight.net;

/** A host and a port as URLs and CONNECT write them. */
public final class HostPort {
  private HostPort() {}

  public static String of(String host, int port) {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
