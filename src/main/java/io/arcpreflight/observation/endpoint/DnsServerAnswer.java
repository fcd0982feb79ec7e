package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import java.time.Instant;
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
 * @param at when it was asked; older reports leave it out
 * @param source this machine's address on the way to the server; the port is not known. Absent
 *     where the system does not tell, and in older reports
 * @param transport "udp", or "tcp" where the answer was too long for that; older reports leave it
 *     out
 * @param edns why the answer is one to a question without EDNS; absent where it is to one with it
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
    @Nullable String detail,
    @Nullable Instant at,
    @Nullable String source,
    @Nullable String transport,
    @Nullable EdnsFailure edns) {
  public DnsServerAnswer {
    addresses = List.copyOf(addresses);
    aliases = List.copyOf(aliases);
  }

  /** Of which nobody kept when and from where it was asked. */
  public DnsServerAnswer(
      String server,
      DnsServerOutcome outcome,
      @Nullable String rcode,
      List<String> addresses,
      List<String> aliases,
      @Nullable Long ttlSeconds,
      long durationMs,
      @Nullable String detail) {
    this(
        server,
        outcome,
        rcode,
        addresses,
        aliases,
        ttlSeconds,
        durationMs,
        detail,
        null,
        null,
        null,
        null);
  }

  public boolean hasAddresses() {
    return !addresses.isEmpty();
  }
}
