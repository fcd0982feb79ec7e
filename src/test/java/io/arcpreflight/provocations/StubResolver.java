package io.arcpreflight.provocations;

import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsServerAnswer;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.platform.HostsEntries;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.dns.DnsProbe;
import io.arcpreflight.probe.dns.DnsServerQueries;
import io.arcpreflight.probe.dns.SystemResolver;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's resolver as the C library makes it: the hosts file first, then the first
 * server that neither fails nor stays silent.
 */
record StubResolver(DnsServerQueries servers, Function<String, List<String>> hostsFile)
    implements SystemResolver {
  private static final SystemLookupAnswer NOTHING =
      new SystemLookupAnswer(DnsLookupOutcome.FAILED, List.of(), 0, null);

  @Override
  public SystemLookupAnswer resolve(String name, Deadline deadline) throws InterruptedException {
    var fixed = hostsFile.apply(name);
    if (!fixed.isEmpty()) {
      return new SystemLookupAnswer(DnsLookupOutcome.RESOLVED, fixed, 0, null);
    }
    var probe = new DnsProbe((_, _) -> NOTHING, Duration.ZERO, servers, _ -> HostsEntries.NONE);
    var seen = probe.start(name, deadline).finish();
    return seen.servers().stream()
        .map(StubResolver::heard)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(
            answer(
                DnsLookupOutcome.TEMPORARY_FAILURE,
                List.of(),
                seen.durationMs(),
                "Temporary failure in name resolution"));
  }

  private static Optional<SystemLookupAnswer> heard(DnsServerAnswer server) {
    var ms = server.durationMs();
    if ("NXDOMAIN".equals(server.rcode())) {
      var words = "Name or service not known";
      return Optional.of(answer(DnsLookupOutcome.NO_SUCH_HOST, List.of(), ms, words));
    }
    if (!"NOERROR".equals(server.rcode())) {
      return Optional.empty();
    }
    return Optional.of(
        server.addresses().isEmpty()
            ? answer(
                DnsLookupOutcome.NO_ADDRESS, List.of(), ms, "No address associated with hostname")
            : answer(DnsLookupOutcome.RESOLVED, server.addresses(), ms, null));
  }

  private static SystemLookupAnswer answer(
      DnsLookupOutcome outcome, List<String> addresses, long ms, @Nullable String words) {
    return new SystemLookupAnswer(outcome, addresses, ms, words);
  }
}
