package io.arcpreflight.probe.https;

/** A host and a port as URLs and CONNECT write them. */
public final class Authority {
  private Authority() {}

  public static String of(String host, int port) {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }
}
