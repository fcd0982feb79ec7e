package io.arcpreflight.observation.endpoint;

import io.arcpreflight.observation.Fact;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a name resolves: what the operating system answers, beside what each configured server says
 * by itself.
 *
 * @param startMs milliseconds since the run began
 * @param durationMs milliseconds until the last answer that was waited for
 * @param hostsFile the addresses that the hosts file gives, in its order
 * @param hostsLines its lines that do; absent in older reports
 */
@Json
public record DnsObservation(
    long startMs,
    long durationMs,
    SystemLookupAnswer system,
    List<DnsServerAnswer> servers,
    List<String> hostsFile,
    @Nullable List<Fact> hostsLines) {
  public DnsObservation {
    servers = List.copyOf(servers);
    hostsFile = List.copyOf(hostsFile);
    hostsLines = hostsLines == null ? null : List.copyOf(hostsLines);
  }

  /** Of a name that the hosts file does not decide. */
  public DnsObservation(
      long startMs, long durationMs, SystemLookupAnswer system, List<DnsServerAnswer> servers) {
    this(startMs, durationMs, system, servers, List.of(), null);
  }

  /** What the first server says that knows an address; absent when none does. */
  public @Nullable DnsServerAnswer firstWithAddresses() {
    for (var answer : servers) {
      if (answer.hasAddresses()) {
        return answer;
      }
    }
    return null;
  }
}
