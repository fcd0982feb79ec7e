package io.arcpreflight.settings.proxy;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.net.ProxyUrl;
import org.jspecify.annotations.Nullable;

/** The way that the agent's request to a host takes. */
public sealed interface ProxyRoute {

  /**
   * No proxy is asked.
   *
   * @param because the setting that decided, as a person would name it
   * @param exemption the entry of a list that keeps the host from a proxy that is set; absent where
   *     none does
   */
  record Direct(Rule rule, String because, @Nullable Exemption exemption) implements ProxyRoute {
    /** Without a proxy that the host is kept from. */
    public Direct(Rule rule, String because) {
      this(rule, because, null);
    }

    public Direct {
      requireNonNull(rule, "rule is null");
      requireNonNull(because, "because is null");
    }
  }

  /**
   * Through a proxy.
   *
   * @param source the setting that named it
   */
  record Via(ProxyUrl proxy, String source) implements ProxyRoute {
    public Via {
      requireNonNull(proxy, "proxy is null");
      requireNonNull(source, "source is null");
    }
  }

  /**
   * What sends a host past the proxy of all others.
   *
   * @param proxy without credentials
   * @param source the setting that holds the list
   * @param entry the one that matches
   */
  record Exemption(String proxy, String source, String entry) {}

  /** Why no proxy is asked. */
  enum Rule {
    NOTHING_SET("no-proxy-set"),
    TURNED_OFF("proxy-turned-off"),
    LOCAL_HOST("local-host"),
    NO_PROXY_ENTRY("no-proxy-entry"),
    BYPASS_KEYWORD("bypass-keyword"),
    UNUSABLE_PROXY("unusable-proxy"),
    REFUSED_IN_CGI("refused-in-cgi");

    private final String id;

    Rule(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
