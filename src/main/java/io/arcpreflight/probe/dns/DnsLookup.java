package io.arcpreflight.probe.dns;

import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.platform.HostsEntries;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A look-up on its way. It belongs to one thread. */
public final class DnsLookup implements PendingLookup {
  private final long startMs;
  private final SystemQuestion system;
  private final PendingQueries servers;
  private final Supplier<HostsEntries> hostsFile;
  private @Nullable SystemLookupAnswer systemAnswer;

  DnsLookup(
      long startMs,
      SystemQuestion system,
      PendingQueries servers,
      Supplier<HostsEntries> hostsFile) {
    this.startMs = startMs;
    this.system = system;
    this.servers = servers;
    this.hostsFile = hostsFile;
  }

  @Override
  public SystemLookupAnswer awaitSystem() throws InterruptedException {
    var answer = systemAnswer;
    if (answer == null) {
      answer = system.ask();
      systemAnswer = answer;
    }
    return answer;
  }

  @Override
  public List<String> awaitAddresses() throws InterruptedException {
    var answer = awaitSystem();
    if (answer.outcome() == DnsLookupOutcome.TIMEOUT) {
      for (var server : servers.await()) {
        if (!server.addresses().isEmpty()) {
          return server.addresses();
        }
      }
    }
    return answer.addresses();
  }

  /** Everything, after waiting for the servers no longer than is worth it. */
  @Override
  public DnsObservation finish() throws InterruptedException {
    var systemSaid = awaitSystem();
    var serversSaid = servers.await();
    var durationMs = systemSaid.durationMs();
    for (var answer : serversSaid) {
      durationMs = Math.max(durationMs, answer.durationMs());
    }
    var pinned = hostsFile.get();
    return new DnsObservation(
        startMs, durationMs, systemSaid, serversSaid, pinned.addresses(), pinned.lines());
  }

  /** The question to the system, which waits for its answer. */
  @FunctionalInterface
  interface SystemQuestion {
    SystemLookupAnswer ask() throws InterruptedException;
  }
}
