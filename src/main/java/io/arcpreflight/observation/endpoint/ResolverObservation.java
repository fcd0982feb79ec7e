package io.arcpreflight.observation.endpoint;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Observation;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which DNS servers this machine is set to ask.
 *
 * @param source where the list was read from
 * @param servers their addresses in order
 * @param searchDomains appended to short names
 * @param ignored lines that say nothing usable, as they stand
 * @param options what follows the word "options", one each; absent where the system has none, and
 *     in older reports
 * @param remarks lines that programs read differently, or that none reads
 * @param closed files that only some users may read
 * @param ignoredLines the lines that say nothing usable, with their places; absent in older reports
 * @param nameOrder where the agent looks names up; absent where the system leaves no choice, and in
 *     older reports
 * @param namePolicies names that other servers are asked for; absent where the system has none, and
 *     in older reports
 */
@Json
public record ResolverObservation(
    String source,
    List<String> servers,
    List<String> searchDomains,
    List<String> ignored,
    @Nullable List<String> options,
    @Nullable List<Fact> remarks,
    @Nullable List<Fact> closed,
    @Nullable List<Fact> ignoredLines,
    @Nullable NameOrder nameOrder,
    @Nullable List<Fact> namePolicies)
    implements Observation {
  /** The option by which every question goes over TCP. */
  private static final String OVER_TCP = "use-vc";

  public ResolverObservation {
    servers = List.copyOf(servers);
    searchDomains = List.copyOf(searchDomains);
    ignored = List.copyOf(ignored);
    options = options == null ? null : List.copyOf(options);
    remarks = remarks == null ? null : List.copyOf(remarks);
    closed = closed == null ? null : List.copyOf(closed);
    ignoredLines = ignoredLines == null ? null : List.copyOf(ignoredLines);
    namePolicies = namePolicies == null ? null : List.copyOf(namePolicies);
  }

  /** One of a system that knows no options. */
  public static ResolverObservation of(
      String source, List<String> servers, List<String> searchDomains, List<String> ignored) {
    return new ResolverObservation(
        source, servers, searchDomains, ignored, null, null, null, null, null, null);
  }

  /** The same with names that other servers are asked for. */
  public ResolverObservation with(List<Fact> policies) {
    return new ResolverObservation(
        source,
        servers,
        searchDomains,
        ignored,
        options,
        remarks,
        closed,
        ignoredLines,
        nameOrder,
        policies);
  }

  /** Whether every question goes over TCP. */
  public boolean asksOverTcp() {
    return options != null && options.contains(OVER_TCP);
  }
}
