package io.arcpreflight.net;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.text.Secret;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a proxy listens and how it is spoken to.
 *
 * @param host a name in its ASCII form, or an address literal without brackets
 * @param port 1 to 65535, the scheme's own when the URL gives none
 * @param credentials null when the URL has none
 * @param remarks sentences on parts of the URL that are accepted and not what they seem
 */
public record ProxyUrl(
    Scheme scheme, String host, int port, @Nullable Credentials credentials, List<String> remarks) {

  public ProxyUrl {
    requireNonNull(scheme, "scheme is null");
    requireNonNull(host, "host is null");
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads a URL, or a bare {@code host:port} as one with {@code http://} in front.
   *
   * @throws InvalidProxyUrlException when it is no proxy URL, without repeating what may be a
   *     password
   */
  public static ProxyUrl parse(String text) {
    return ProxyUrlParser.parse(text);
  }

  public HostPort hostPort() {
    return new HostPort(host, port);
  }

  /** The URL with its port and nothing of the credentials. */
  public String withoutCredentials() {
    return scheme.id() + "://" + hostPort();
  }

  public boolean isSameProxyAs(ProxyUrl other) {
    return scheme == other.scheme
        && port == other.port
        && host.equalsIgnoreCase(other.host)
        && Objects.equals(credentials, other.credentials);
  }

  /** The URL with its port and without its password. */
  @Override
  public String toString() {
    return scheme.id() + "://" + (credentials == null ? "" : credentials + "@") + hostPort();
  }

  /** How the proxy is spoken to. */
  public enum Scheme {
    HTTP("http", 80),
    HTTPS("https", 443),
    SOCKS5("socks5", 1080);

    private final String id;
    private final int defaultPort;

    Scheme(String id, int defaultPort) {
      this.id = id;
      this.defaultPort = defaultPort;
    }

    public String id() {
      return id;
    }

    public int defaultPort() {
      return defaultPort;
    }

    static @Nullable Scheme named(String lowerCaseName) {
      return switch (lowerCaseName) {
        case "http" -> HTTP;
        case "https" -> HTTPS;
        case "socks5", "socks5h" -> SOCKS5;
        default -> null;
      };
    }
  }

  /**
   * Who signs in at the proxy, percent-decoded.
   *
   * @param password empty when the URL has a user only
   */
  public record Credentials(String user, Secret password) {
    public Credentials {
      requireNonNull(user, "user is null");
      requireNonNull(password, "password is null");
    }

    /** Without the secret; a user alone may be a token, and counts as one. */
    @Override
    public String toString() {
      return password.isEmpty() ? "***" : PercentEncoding.encode(user) + ":" + password;
    }
  }
}
