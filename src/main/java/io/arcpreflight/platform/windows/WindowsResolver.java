package io.arcpreflight.platform.windows;

import io.arcpreflight.net.InetAddresses;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.xbill.DNS.config.InitializationException;
import org.xbill.DNS.config.ResolverConfigProvider;

/** The DNS servers of the network adapters that are up. */
final class WindowsResolver {
  private static final String SOURCE = "network adapters";

  private WindowsResolver() {}

  static ResolverObservation read(Supplier<? extends ResolverConfigProvider> providers) {
    try {
      var provider = providers.get();
      if (!provider.isEnabled()) {
        return none("cannot be read by this program");
      }
      provider.initialize();
      var servers = new ArrayList<String>();
      for (var server : provider.servers()) {
        servers.add(InetAddresses.text(server.getAddress()));
      }
      var searchDomains = new ArrayList<String>();
      for (var domain : provider.searchPaths()) {
        searchDomains.add(domain.toString(true));
      }
      return ResolverObservation.of(SOURCE, servers, searchDomains, List.of());
    } catch (InitializationException | LinkageError unusable) {
      return none(String.valueOf(unusable.getMessage()));
    }
  }

  private static ResolverObservation none(String reason) {
    return ResolverObservation.of(SOURCE + ": " + reason, List.of(), List.of(), List.of());
  }
}
