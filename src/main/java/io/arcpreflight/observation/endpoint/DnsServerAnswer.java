package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one DNS server says of a name when it is asked by itself.
 *
 * @param server its address, with the port when that is not 53
 * @param rcode the response code's name ("NOERROR", "NXDOMAIN", …); absent without an answer
 * @param addresses IPv4 and IPv6 addresses of the answer
 * @param aliases the chain of CNAME targets, in order
 * @param ttlSeconds the shortest time to live in the answer
 * @param detail what went wrong, in words
 */
@Json
public record DnsServerAnswer(
    String server,
    DnsServerOutcome outcome,
    @Nullable String rcode,
    List<String> addresses,
    List<String> aliases,
    @Nullable Long ttlSeconds,
    long durationMs,
    @Nullable String detail) {
  public DnsServerAnswer {
    addresses = List.copyOf(addresses);
    aliases = List.copyOf(aliases);
  }

  public boolean hasAddresses() {
    return !addresses.isEmpty();
  }
}
