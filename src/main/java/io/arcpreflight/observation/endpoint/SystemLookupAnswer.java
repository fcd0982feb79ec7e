package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operating system's resolver says of a name: hosts file, name service switch and caches
 * included.
 *
 * @param addresses in the system's order of preference
 * @param detail the system's own words, when it has no address
 */
@Json
public record SystemLookupAnswer(
    DnsLookupOutcome outcome, List<String> addresses, long durationMs, @Nullable String detail) {
  public SystemLookupAnswer {
    addresses = List.copyOf(addresses);
  }
}
