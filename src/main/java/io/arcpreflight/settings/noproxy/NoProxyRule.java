package io.arcpreflight.settings.noproxy;

import io.arcpreflight.net.IpAddress;
import io.arcpreflight.net.IpNetwork;

/** What one entry of a no-proxy list exempts. An empty port stands for every port. */
sealed interface NoProxyRule {

  /** The entry as it is shown. */
  String entry();

  boolean exempts(TargetHost host, int port);

  /** Whether the rule is about this machine alone, which is never proxied anyway. */
  boolean isLocal();

  private static boolean isPort(String wanted, int port) {
    return wanted.isEmpty() || wanted.equals(Integer.toString(port));
  }

  /** The single asterisk. */
  record Everything(String entry) implements NoProxyRule {
    @Override
    public boolean exempts(TargetHost host, int port) {
      return true;
    }

    @Override
    public boolean isLocal() {
      return false;
    }
  }

  /** A range, for hosts that are written as addresses: names are not looked up. */
  record Range(String entry, IpNetwork network) implements NoProxyRule {
    @Override
    public boolean exempts(TargetHost host, int port) {
      return host.address() != null && network.contains(host.address());
    }

    @Override
    public boolean isLocal() {
      return network.base().isLoopback();
    }
  }

  /** One address, for hosts that are written as addresses. */
  record Address(String entry, IpAddress address, String port) implements NoProxyRule {
    @Override
    public boolean exempts(TargetHost host, int port) {
      return address.equals(host.address()) && isPort(this.port, port);
    }

    @Override
    public boolean isLocal() {
      return address.isLoopback();
    }
  }

  /**
   * A name.
   *
   * @param suffix the name with a dot in front
   * @param withItself whether the name itself is meant too, not its subdomains only
   */
  record Domain(String entry, String suffix, boolean withItself, String port)
      implements NoProxyRule {
    @Override
    public boolean exempts(TargetHost host, int port) {
      if (host.address() != null) {
        return false;
      }
      boolean isItself =
          withItself && suffix.length() == host.name().length() + 1 && suffix.endsWith(host.name());
      return (isItself || host.name().endsWith(suffix)) && isPort(this.port, port);
    }

    @Override
    public boolean isLocal() {
      return ".localhost".equals(suffix);
    }
  }
}
