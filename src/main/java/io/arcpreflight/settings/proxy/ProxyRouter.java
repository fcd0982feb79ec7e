package io.arcpreflight.settings.proxy;

import io.arcpreflight.endpoint.BypassKeyword;
import io.arcpreflight.settings.noproxy.NoProxy;
import io.arcpreflight.settings.noproxy.TargetHost;
import io.arcpreflight.settings.proxy.ProxyRoute.Direct;
import io.arcpreflight.settings.proxy.ProxyRoute.Exemption;
import io.arcpreflight.settings.proxy.ProxyRoute.Rule;
import io.arcpreflight.settings.proxy.ProxyRoute.Via;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the way to a host that is not this machine. */
sealed interface ProxyRouter {

  ProxyRoute https(TargetHost host, int port, @Nullable BypassKeyword bypassKeyword);

  ProxyRoute plainHttp(TargetHost host, int port, @Nullable BypassKeyword bypassKeyword);

  private static Exemption exemption(Via via, String source, String entry) {
    return new Exemption(via.proxy().withoutCredentials(), source, entry);
  }

  /** No proxy for anything. */
  record Always(ProxyRoute direct) implements ProxyRouter {
    @Override
    public ProxyRoute https(TargetHost host, int port, @Nullable BypassKeyword bypassKeyword) {
      return direct;
    }

    @Override
    public ProxyRoute plainHttp(TargetHost host, int port, @Nullable BypassKeyword bypassKeyword) {
      return direct;
    }
  }

  /** One proxy for everything but the groups that the agent bypasses. */
  record ByAgent(Via via, ProxyBypass bypass) implements ProxyRouter {
    @Override
    public ProxyRoute https(TargetHost host, int port, @Nullable BypassKeyword bypassKeyword) {
      return bypassKeyword != null && bypass.covers(bypassKeyword)
          ? new Direct(
              Rule.BYPASS_KEYWORD,
              "proxy.bypass " + bypassKeyword.id(),
              exemption(via, "proxy.bypass", bypassKeyword.id()))
          : via;
    }

    @Override
    public ProxyRoute plainHttp(TargetHost host, int port, @Nullable BypassKeyword bypassKeyword) {
      return https(host, port, bypassKeyword);
    }
  }

  /** A proxy for each scheme, but for the hosts of the no-proxy list. */
  record ByEnvironment(
      ProxyRoute forHttps, ProxyRoute forPlainHttp, NoProxy noProxy, String noProxySource)
      implements ProxyRouter {
    @Override
    public ProxyRoute https(TargetHost host, int port, @Nullable BypassKeyword bypassKeyword) {
      return unlessExempt(forHttps, host, port);
    }

    @Override
    public ProxyRoute plainHttp(TargetHost host, int port, @Nullable BypassKeyword bypassKeyword) {
      return unlessExempt(forPlainHttp, host, port);
    }

    private ProxyRoute unlessExempt(ProxyRoute route, TargetHost host, int port) {
      return switch (route) {
        case Direct direct -> direct;
        case Via via -> exempted(via, host, port).orElse(via);
      };
    }

    private Optional<ProxyRoute> exempted(Via via, TargetHost host, int port) {
      return noProxy
          .matchingEntry(host, port)
          .map(
              entry ->
                  new Direct(
                      Rule.NO_PROXY_ENTRY,
                      noProxySource + " entry " + entry,
                      exemption(via, noProxySource, entry)));
    }
  }
}
