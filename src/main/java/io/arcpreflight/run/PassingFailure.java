package io.arcpreflight.run;

import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import org.jspecify.annotations.Nullable;

/**
 * How a request failed that may have been one of too many, or unlucky: asked again, it may pass.
 */
enum PassingFailure {
  LOOKUP(true),
  CONNECTION_REFUSED(false),
  CONNECTION_SILENT(true),
  PROXY_REFUSED(false),
  PROXY_BROKE_OFF(false),
  PROXY_SILENT(true),
  HANDSHAKE_BROKEN_OFF(false),
  HANDSHAKE_SILENT(true),
  ANSWER_REFUSES(false),
  ANSWER_BROKEN_OFF(false),
  ANSWER_SILENT(true);

  private final boolean costsTime;

  PassingFailure(boolean costsTime) {
    this.costsTime = costsTime;
  }

  /** Whether one learns only by waiting that it fails again. */
  boolean costsTime() {
    return costsTime;
  }

  /** Absent when the request did not fail, or in a way that asking again does not change. */
  static @Nullable PassingFailure of(EndpointObservation endpoint) {
    if (endpoint.http() != null) {
      return of(endpoint.http());
    }
    if (endpoint.tls() != null) {
      return of(endpoint.tls());
    }
    if (endpoint.proxy() != null) {
      return of(endpoint.proxy());
    }
    if (endpoint.tcp() != null) {
      return of(endpoint.tcp());
    }
    return endpoint.dns() == null ? null : of(endpoint.dns().system().outcome());
  }

  private static @Nullable PassingFailure of(HttpObservation http) {
    return switch (http.outcome()) {
      case ANSWERED -> refuses(http) ? ANSWER_REFUSES : null;
      case TIMEOUT -> ANSWER_SILENT;
      case RESET, CLOSED -> ANSWER_BROKEN_OFF;
      case MALFORMED, FAILED -> null;
    };
  }

  /** A status for "too many", or a refusal where the service is known to answer otherwise. */
  private static boolean refuses(HttpObservation http) {
    var proof = http.proof();
    if (http.status() == null || proof == null || proof.hasStatus() || proof.hasHeader()) {
      return false;
    }
    return switch (http.status()) {
      case 429, 502, 503, 504 -> true;
      case 403 -> proof.isIncomplete();
      default -> false;
    };
  }

  private static @Nullable PassingFailure of(TlsObservation tls) {
    return switch (tls.outcome()) {
      case TIMEOUT -> HANDSHAKE_SILENT;
      case RESET, CLOSED -> HANDSHAKE_BROKEN_OFF;
      case ESTABLISHED,
          UNTRUSTED,
          EXPIRED,
          NOT_YET_VALID,
          ROOT_EXPIRED,
          WEAK_SIGNATURE,
          NOT_PERMITTED,
          WRONG_HOST,
          PROTOCOL_REJECTED,
          CIPHER_REJECTED,
          ALERTED,
          NOT_TLS,
          FAILED ->
          null;
    };
  }

  private static @Nullable PassingFailure of(ProxyObservation proxy) {
    if (proxy.connect() != null) {
      return of(proxy.connect());
    }
    if (proxy.tls() != null) {
      return of(proxy.tls());
    }
    if (proxy.tcp() != null) {
      return of(proxy.tcp());
    }
    return proxy.name() == null ? null : of(proxy.name().outcome());
  }

  private static @Nullable PassingFailure of(ProxyConnectAnswer connect) {
    return switch (connect.outcome()) {
      case REJECTED -> isPassing(connect.status()) ? PROXY_REFUSED : null;
      case TIMEOUT -> PROXY_SILENT;
      case CLOSED, RESET -> PROXY_BROKE_OFF;
      case ESTABLISHED, NOT_A_PROXY, FAILED -> null;
    };
  }

  private static boolean isPassing(@Nullable Integer status) {
    return status != null
        && switch (status) {
          case 403, 429, 500, 502, 503, 504 -> true;
          default -> false;
        };
  }

  private static @Nullable PassingFailure of(TcpObservation tcp) {
    if (tcp.anyConnected()) {
      return null;
    }
    for (var attempt : tcp.attempts()) {
      if (attempt.outcome() == TcpConnectOutcome.REFUSED) {
        return CONNECTION_REFUSED;
      }
    }
    for (var attempt : tcp.attempts()) {
      if (attempt.outcome() == TcpConnectOutcome.TIMEOUT) {
        return CONNECTION_SILENT;
      }
    }
    return null;
  }

  private static @Nullable PassingFailure of(DnsLookupOutcome lookup) {
    return switch (lookup) {
      case TEMPORARY_FAILURE, TIMEOUT -> LOOKUP;
      case RESOLVED, NO_SUCH_HOST, NO_ADDRESS, FAILED -> null;
    };
  }
}
