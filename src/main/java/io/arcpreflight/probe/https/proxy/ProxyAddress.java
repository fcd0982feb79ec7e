package io.arcpreflight.probe.https.proxy;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.net.HostPort;
import org.jspecify.annotations.Nullable;

/**
 * A proxy as a request needs it.
 *
 * @param host a name or a numeric address, the latter without brackets
 * @param credentials absent when the proxy is to be asked without any
 */
public record ProxyAddress(
    Scheme scheme, String host, int port, @Nullable Credentials credentials) {
  public ProxyAddress {
    requireNonNull(scheme, "scheme is null");
    requireNonNull(host, "host is null");
  }

  /** The proxy's URL without its credentials. */
  public String url() {
    return scheme.id + "://" + HostPort.of(host, port);
  }

  /** How the proxy is spoken to. */
  public enum Scheme {
    HTTP("http"),
    HTTPS("https"),
    SOCKS5("socks5");

    private final String id;

    Scheme(String id) {
      this.id = id;
    }
  }

  /** A user and a password that never prints. */
  public record Credentials(String user, String password) {
    public Credentials {
      requireNonNull(user, "user is null");
      requireNonNull(password, "password is null");
    }

    @Override
    public String toString() {
      return "Credentials[***]";
    }
  }
}
