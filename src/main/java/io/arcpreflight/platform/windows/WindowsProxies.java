package io.arcpreflight.platform.windows;

import io.arcpreflight.net.InvalidProxyUrlException;
import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.platform.windows.system.ConfiguredProxy;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The proxies that Windows keeps for other programs: the agent, written in Go, reads none. */
final class WindowsProxies {
  private static final String FOR_HTTPS = "https=";

  private final WindowsSystem windows;

  WindowsProxies(WindowsSystem windows) {
    this.windows = windows;
  }

  /** The first one that would do for https; absent where there is none. */
  @Nullable Fact first() {
    try {
      for (var proxy : windows.proxies()) {
        var url = url(proxy.servers());
        if (url != null) {
          return Fact.of("proxy.windows-only")
              .with("keptBy", nameOf(proxy.store()))
              .with("loginProxy", url);
        }
      }
      return null;
    } catch (IOException notTold) {
      return null;
    }
  }

  private static String nameOf(ConfiguredProxy.Store store) {
    return switch (store) {
      case WIN_HTTP -> "WinHTTP";
      case WIN_INET -> "WinINET";
    };
  }

  /** One for all schemes, or the one for https among several. */
  private static @Nullable String url(String servers) {
    for (var server : servers.split("[;\\s]+", -1)) {
      var forHttps = server.regionMatches(true, 0, FOR_HTTPS, 0, FOR_HTTPS.length());
      if (!server.isEmpty() && (forHttps || server.indexOf('=') < 0)) {
        return parsed(forHttps ? server.substring(FOR_HTTPS.length()) : server);
      }
    }
    return null;
  }

  private static @Nullable String parsed(String server) {
    try {
      return ProxyUrl.parse(server.contains("://") ? server : "http://" + server)
          .withoutCredentials();
    } catch (InvalidProxyUrlException noProxy) {
      return null;
    }
  }
}
