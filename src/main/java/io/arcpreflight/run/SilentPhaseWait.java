package io.arcpreflight.run;

import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.observation.identity.SignInObservation;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** How long a probe waited for the phase that never answered. */
final class SilentPhaseWait {
  /** Whoever has said nothing for this long, in milliseconds, is silent, and not only slow. */
  static final long TELLING_MS = 1_000;

  private SilentPhaseWait() {}

  /** Empty when the probe did not end in silence. */
  static OptionalLong millis(Observation observation) {
    if (observation instanceof EndpointObservation endpoint) {
      return millis(endpoint);
    }
    return observation instanceof SignInObservation signIn
        ? when(signIn.read().outcome() == ReadOutcome.NO_ANSWER, signIn.read().durationMs())
        : OptionalLong.empty();
  }

  private static OptionalLong millis(EndpointObservation endpoint) {
    var http = endpoint.http();
    if (http != null) {
      return when(http.outcome() == HttpOutcome.TIMEOUT, http.durationMs());
    }
    var tls = endpoint.tls();
    if (tls != null) {
      return when(tls.outcome() == TlsOutcome.TIMEOUT, tls.durationMs());
    }
    var proxy = endpoint.proxy();
    if (proxy != null) {
      var connect = proxy.connect();
      return connect == null
          ? millis(proxy.tcp())
          : when(connect.outcome() == ProxyConnectResult.TIMEOUT, proxy.durationMs());
    }
    if (endpoint.tcp() != null) {
      return millis(endpoint.tcp());
    }
    var dns = endpoint.dns();
    return dns == null
        ? OptionalLong.empty()
        : when(dns.system().outcome() == DnsLookupOutcome.TIMEOUT, dns.system().durationMs());
  }

  private static OptionalLong millis(@Nullable TcpObservation tcp) {
    if (tcp == null || tcp.anyConnected()) {
      return OptionalLong.empty();
    }
    for (var attempt : tcp.attempts()) {
      if (attempt.outcome() != TcpConnectOutcome.TIMEOUT) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(tcp.durationMs());
  }

  private static OptionalLong when(boolean silent, long durationMs) {
    return silent ? OptionalLong.of(durationMs) : OptionalLong.empty();
  }
}
