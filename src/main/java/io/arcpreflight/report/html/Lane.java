package io.arcpreflight.report.html;

import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The phases of a request, in the order in which it passes them. */
enum Lane {
  DNS(Hop.RESOLVER),
  TCP(Hop.NETWORK),
  PROXY(Hop.PROXY),
  TLS(Hop.TLS),
  HTTP(Hop.AZURE);

  private final Hop hop;

  Lane(Hop hop) {
    this.hop = hop;
  }

  /** The key of its details, and its name in the style. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called. */
  String name(Labels words) {
    return this == PROXY ? words.text(Label.HTML_HOP_PROXY) : name();
  }

  Hop hop() {
    return hop;
  }

  /**
   * When a phase was, in milliseconds since the run began.
   *
   * @param failed whether it did not come to what it is for
   */
  record Span(long start, long duration, boolean failed) {
    long end() {
      return (long) Math.clamp(start, 0, Integer.MAX_VALUE)
          + Math.clamp(duration, 0, Integer.MAX_VALUE);
    }
  }

  /** When this phase was; null where the request has none. */
  @Nullable Span of(EndpointObservation seen) {
    return switch (this) {
      case DNS -> {
        var dns = seen.dns();
        yield dns == null
            ? null
            : new Span(
                dns.startMs(),
                dns.durationMs(),
                dns.system().outcome() != DnsLookupOutcome.RESOLVED);
      }
      case TCP -> {
        var tcp = seen.tcp();
        yield tcp == null ? null : new Span(tcp.startMs(), tcp.durationMs(), !tcp.anyConnected());
      }
      case PROXY -> {
        var proxy = seen.proxy();
        yield proxy == null
            ? null
            : new Span(
                proxy.startMs(),
                proxy.durationMs(),
                proxy.connect() == null
                    || proxy.connect().outcome() != ProxyConnectResult.ESTABLISHED);
      }
      case TLS -> {
        var tls = seen.tls();
        yield tls == null
            ? null
            : new Span(tls.startMs(), tls.durationMs(), tls.outcome() != TlsOutcome.ESTABLISHED);
      }
      case HTTP -> {
        var http = seen.http();
        yield http == null
            ? null
            : new Span(http.startMs(), http.durationMs(), http.outcome() != HttpOutcome.ANSWERED);
      }
    };
  }
}
