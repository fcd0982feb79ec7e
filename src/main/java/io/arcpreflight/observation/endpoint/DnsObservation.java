package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * How a name resolves: what the operating system answers, beside what each configured server says
 * by itself.
 *
 * @param startMs milliseconds since the run began
 * @param durationMs milliseconds until the last answer that was waited for
 * @param hostsFile the addresses that the hosts file gives, in its order
 */
@Json
public record DnsObservation(
    long startMs,
    long durationMs,
    SystemLookupAnswer system,
    List<DnsServerAnswer> servers,
    List<String> hostsFile) {
  public DnsObservation {
    servers = List.copyOf(servers);
    hostsFile = List.copyOf(hostsFile);
  }
}
