package io.arcpreflight.settings.proxy;

import io.arcpreflight.endpoint.BypassKeyword;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.settings.noproxy.NoProxy;
import io.arcpreflight.settings.noproxy.TargetHost;
import io.arcpreflight.settings.proxy.ProxyRoute.Direct;
import io.arcpreflight.settings.proxy.ProxyRoute.Rule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy the agent uses for which host, and by which setting.
 *
 * <p>The first of these that is set decides: {@code --proxy}, the agent's {@code proxy.url}, {@code
 * HTTPS_PROXY}, {@code https_proxy}. With the first two, {@code proxy.bypass} names what goes
 * around the proxy; with the environment, {@code NO_PROXY} does. This machine is never proxied.
 */
public final class ProxyRules {
  private final ProxyRouter router;
  private final Optional<ProxyUrl> proxy;
  private final Optional<UnusableProxy> unusable;
  private final NoProxy noProxy;
  private final List<ProxySettingInUse> inUse;
  private final List<IgnoredProxySetting> ignored;

  ProxyRules(
      ProxyRouter router,
      Optional<ProxyUrl> proxy,
      Optional<UnusableProxy> unusable,
      NoProxy noProxy,
      List<ProxySettingInUse> inUse,
      List<IgnoredProxySetting> ignored) {
    this.router = router;
    this.proxy = proxy;
    this.unusable = unusable;
    this.noProxy = noProxy;
    this.inUse = List.copyOf(inUse);
    this.ignored = List.copyOf(ignored);
  }

  public static ProxyRules resolve(ProxySources sources) {
    return new ProxyResolver(sources).resolve();
  }

  /** Whether a setting decides which proxy is asked, or that none is. */
  public boolean isAnySet() {
    return inUse.stream().anyMatch(setting -> setting.name().equals(ProxySettingInUse.PROXY));
  }

  /**
   * The way of an https request.
   *
   * @param host a name or an address literal
   * @param bypassKeyword the keyword of {@code proxy.bypass} that covers the endpoint, if one does
   */
  public ProxyRoute route(String host, int port, @Nullable BypassKeyword bypassKeyword) {
    var target = TargetHost.of(host);
    return target.isLocal() ? local(host) : router.https(target, port, bypassKeyword);
  }

  /** The way of a request without TLS, which in the environment has a variable of its own. */
  public ProxyRoute plainHttpRoute(String host, int port, @Nullable BypassKeyword bypassKeyword) {
    var target = TargetHost.of(host);
    return target.isLocal() ? local(host) : router.plainHttp(target, port, bypassKeyword);
  }

  /** The proxy of https requests. */
  public Optional<ProxyUrl> proxy() {
    return proxy;
  }

  /** The deciding setting when it holds no proxy URL; every route is then direct. */
  public Optional<UnusableProxy> unusable() {
    return unusable;
  }

  /** The no-proxy list that applies, empty when none does. */
  public NoProxy noProxy() {
    return noProxy;
  }

  /** The values in force with their sources. */
  public List<ProxySettingInUse> inUse() {
    return inUse;
  }

  /** What was set in vain. */
  public List<IgnoredProxySetting> ignored() {
    return ignored;
  }

  @Override
  public String toString() {
    return "ProxyRules" + inUse;
  }

  private static ProxyRoute local(String host) {
    return new Direct(Rule.LOCAL_HOST, host + " is this machine");
  }
}
