package io.arcpreflight.app.machine;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.concurrent.DaemonThreads;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.plan.ChosenChecks;
import io.arcpreflight.plan.Planner;
import io.arcpreflight.plan.Probes;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.platform.Platforms;
import io.arcpreflight.platform.SystemProcesses;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.EagerProbe;
import io.arcpreflight.probe.PhaseTimeouts;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.agent.IdentityServiceProbe;
import io.arcpreflight.probe.dns.DnsProbe;
import io.arcpreflight.probe.dns.DnsServerQueries;
import io.arcpreflight.probe.dns.DnsTimeouts;
import io.arcpreflight.probe.dns.JdkSystemResolver;
import io.arcpreflight.probe.dns.ResolverProbe;
import io.arcpreflight.probe.https.EndpointProbe;
import io.arcpreflight.probe.https.ProbeNetwork;
import io.arcpreflight.probe.https.tcp.AddressMapping;
import io.arcpreflight.report.ProgramVersion;
import io.arcpreflight.settings.CheckSelection;
import io.arcpreflight.tls.Issuers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Puts the probes of the machine together that the program runs on. */
public final class MachineProbes {
  private static final List<HostCheck> SLOW = List.of(HostCheck.KEYS, HostCheck.SYSTEM);

  private MachineProbes() {}

  public static Platform platform(ProcessContext surroundings) {
    return Platforms.current(
        surroundings.host().os(),
        surroundings.host().architecture(),
        surroundings.fileRoot(),
        new SystemProcesses(surroundings.environment()),
        surroundings.environment());
  }

  public static Probes probes(ProcessContext surroundings, Platform platform) {
    var network = network(platform, surroundings, DaemonThreads.unbounded("side"));
    return probes(surroundings, platform, HostProbes.of(platform, surroundings), network);
  }

  /** The same, where what takes its time and needs no settings has been begun already. */
  public static Probes begun(
      ProcessContext surroundings,
      Platform platform,
      RunMode mode,
      CheckSelection selection,
      Deadline deadline) {
    var sideTasks = DaemonThreads.unbounded("side");
    var host = HostProbes.of(platform, surroundings);
    var chosen = new ChosenChecks(selection);
    for (var check : SLOW) {
      if (Planner.isUsed(check, mode) && chosen.includes(check.id())) {
        host.computeIfPresent(check, (_, probe) -> new EagerProbe(probe, deadline, sideTasks));
      }
    }
    var network = network(platform, surroundings, sideTasks);
    if (selection.only().isEmpty() && !selection.offline()) {
      var rehearsal = deadline.within(PhaseTimeouts.standard().handshake());
      sideTasks.execute(() -> prepare(network, rehearsal));
    }
    return probes(surroundings, platform, host, network);
  }

  private static Probes probes(
      ProcessContext surroundings,
      Platform platform,
      Map<HostCheck, Probe> host,
      ProbeNetwork network) {
    return new Probes(
        host,
        new IdentityServiceProbe(platform),
        AgentProbing.of(platform.agent(), surroundings.clock()),
        new ResolverProbe(platform),
        request -> new EndpointProbe(request, network));
  }

  private static ProbeNetwork network(
      Platform platform, ProcessContext surroundings, ExecutorService sideTasks) {
    var limits = PhaseTimeouts.standard();
    var resolver = new JdkSystemResolver();
    var servers = DnsServerQueries.onDnsPort(platform.resolver().servers());
    var dns =
        new DnsProbe(
            resolver,
            limits.systemLookup(),
            new DnsServerQueries(servers, DnsTimeouts.upTo(limits.serverQuery())),
            platform::hostsFile);
    return new ProbeNetwork(
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
        AddressMapping.DIRECT);
  }

  /** Before the first handshake, and the judgement of its certificates, need it. */
  private static void prepare(ProbeNetwork network, Deadline deadline) {
    try {
      network.prepare(deadline);
      Issuers.bundled();
    } catch (IOException | RuntimeException metAgainByEveryHandshake) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
