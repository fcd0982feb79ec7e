package io.arcpreflight.probe.https;

import io.arcpreflight.platform.TrustedRoots;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.PhaseTimeouts;
import io.arcpreflight.probe.dns.SystemResolver;
import io.arcpreflight.probe.https.tcp.AddressMapping;
import io.arcpreflight.probe.https.tcp.OwnFilter;
import io.arcpreflight.probe.https.tcp.TcpConnector;
import io.arcpreflight.probe.https.tls.AgentTrust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all endpoint probes of a run share. */
public final class ProbeNetwork {
  private final SystemResolver resolver;
  private final LookupStarter lookups;
  private final Supplier<TrustedRoots> roots;
  private final PhaseTimeouts timeouts;
  private final InstantSource clock;
  private final Executor sideTasks;
  private final String userAgent;
  private final AddressMapping addressMapping;
  private final OwnFilter ownFilter;
  private @Nullable AgentTrust trust;

  /**
   * Puts together what probes need.
   *
   * @param resolver for the names of proxies, and of what is looked at past them
   * @param lookups for the names of endpoints
   * @param roots the agent's; asked for once, by the first handshake. It may throw an {@link
   *     UncheckedIOException}, which every handshake then meets as an {@link IOException}
   * @param sideTasks starts every task at once, in a thread of its own
   * @param userAgent what requests say of themselves, such as {@code arc-preflight/1.0}
   * @param addressMapping where every connection goes, those to proxies included
   * @param ownFilter what this machine itself stops
   */
  public ProbeNetwork(
      SystemResolver resolver,
      LookupStarter lookups,
      Supplier<TrustedRoots> roots,
      PhaseTimeouts timeouts,
      InstantSource clock,
      Executor sideTasks,
      String userAgent,
      AddressMapping addressMapping,
      OwnFilter ownFilter) {
    this.ownFilter = ownFilter;
    this.resolver = resolver;
    this.lookups = lookups;
    this.roots = roots;
    this.timeouts = timeouts;
    this.clock = clock;
    this.sideTasks = sideTasks;
    this.userAgent = userAgent;
    this.addressMapping = addressMapping;
  }

  /**
   * Makes everything ready that the first request would have to wait for.
   *
   * @throws IOException when the roots cannot be read or used
   */
  public void prepare(Deadline deadline) throws IOException, InterruptedException {
    TlsWarmUp.perform(this, deadline);
  }

  public SystemResolver resolver() {
    return resolver;
  }

  LookupStarter lookups() {
    return lookups;
  }

  public PhaseTimeouts timeouts() {
    return timeouts;
  }

  public InstantSource clock() {
    return clock;
  }

  Executor sideTasks() {
    return sideTasks;
  }

  public String userAgent() {
    return userAgent;
  }

  public TcpConnector connector() {
    return new TcpConnector(timeouts, sideTasks, addressMapping, clock, ownFilter);
  }

  public synchronized AgentTrust trust() throws IOException {
    var ready = trust;
    if (ready == null) {
      try {
        ready = AgentTrust.of(roots.get(), clock.instant());
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      trust = ready;
    }
    return ready;
  }
}
