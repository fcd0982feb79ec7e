package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.HttpObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an HTTP request came to, as facts. */
public final class HttpFact {
  private static final int CLEAR_PORT = 80;
  private static final Set<String> TELLING_HEADERS =
      Set.of("server", "via", "content-type", "location");

  private HttpFact() {}

  /** How the request ended, and the headers that tell who answered. */
  public static List<Fact> of(HttpObservation http, EndpointTarget target) {
    var facts = new ArrayList<Fact>();
    facts.add(
        end(http)
            .with("scheme", target.port() == CLEAR_PORT ? "http" : "https")
            .with("host", target.host())
            .with("path", target.path()));
    for (var header : http.headers()) {
      if (TELLING_HEADERS.contains(header.name().toLowerCase(Locale.ROOT))) {
        facts.add(Fact.of("http.header").with("name", header.name()).with("value", header.value()));
      }
    }
    return facts;
  }

  private static Fact end(HttpObservation http) {
    return switch (http.outcome()) {
      case ANSWERED ->
          http.status() == null
              ? Fact.of("http.answered")
              : Fact.of("http.answered").with("status", http.status());
      case TIMEOUT -> Fact.of("http.timeout").with("ms", http.durationMs());
      case RESET -> Fact.of("http.reset");
      case CLOSED -> Fact.of("http.closed");
      case MALFORMED -> Fact.of("http.malformed");
      case FAILED ->
          http.detail() == null
              ? Fact.of("http.failed")
              : Fact.of("http.error").with("detail", http.detail());
    };
  }
}
