package io.arcpreflight.cli;

import io.arcpreflight.plan.Probes;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.platform.Platforms;
import io.arcpreflight.platform.SystemProcesses;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Limits;
import io.arcpreflight.probe.agent.IdentityServiceProbe;
import io.arcpreflight.probe.dns.DnsProbe;
import io.arcpreflight.probe.dns.JdkSystemResolver;
import io.arcpreflight.probe.dns.Patience;
import io.arcpreflight.probe.dns.ResolverProbe;
import io.arcpreflight.probe.dns.ServerQueries;
import io.arcpreflight.probe.https.Dialling;
import io.arcpreflight.probe.https.EndpointProbe;
import io.arcpreflight.probe.https.Network;
import io.arcpreflight.report.ProgramVersion;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Puts the probes of the machine together that the program runs on. */
final class Machine {
  private Machine() {}

  static Platform platform(Surroundings surroundings) {
    return Platforms.current(
        surroundings.host().os(),
        surroundings.host().architecture(),
        surroundings.fileRoot(),
        new SystemProcesses(surroundings.environment()),
        surroundings.environment());
  }

  static Probes probes(Surroundings surroundings, Platform platform) {
    var processes = new SystemProcesses(surroundings.environment());
    var network = network(platform, surroundings);
    return new Probes(
        HostProbes.of(platform, processes, surroundings),
        new IdentityServiceProbe(platform),
        AgentProbing.of(platform.agent(), surroundings.clock()),
        new ResolverProbe(platform),
        request -> new EndpointProbe(request, network));
  }

  private static Network network(Platform platform, Surroundings surroundings) {
    var limits = Limits.standard();
    var resolver = new JdkSystemResolver();
    var servers = ServerQueries.onDnsPort(platform.resolver().servers());
    var dns =
        new DnsProbe(
            resolver,
            limits.systemLookup(),
            new ServerQueries(servers, Patience.upTo(limits.serverQuery())),
            platform::hostsFile);
    var sideTasks = Threads.sideTasks();
    var network =
        new Network(
            resolver,
            dns::start,
            () -> {
              try {
                return platform.agentRoots();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            limits,
            surroundings.clock(),
            sideTasks,
            "arc-preflight/" + ProgramVersion.read(),
            Dialling.DIRECT);
    var deadline = Deadline.after(limits.handshake(), surroundings.nanoClock());
    sideTasks.execute(() -> prepare(network, deadline));
    return network;
  }

  /** While names are still being looked up. */
  private static void prepare(Network network, Deadline deadline) {
    try {
      network.prepare(deadline);
    } catch (IOException | RuntimeException metAgainByEveryHandshake) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
