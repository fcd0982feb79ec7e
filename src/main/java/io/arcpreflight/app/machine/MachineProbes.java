package io.arcpreflight.app.machine;

import io.arcpreflight.app.ProcessContext;
import io.arcpreflight.concurrent.DaemonThreads;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.plan.ChosenChecks;
import io.arcpreflight.plan.Planner;
import io.arcpreflight.plan.Probes;
import io.arcpreflight.platform.Platform;
import io.arcpreflight.platform.Platforms;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.EagerProbe;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.agent.IdentityServiceProbe;
import io.arcpreflight.probe.azure.AzureConversation;
import io.arcpreflight.probe.azure.AzureRequest;
import io.arcpreflight.probe.azure.AzureTools;
import io.arcpreflight.probe.azure.SignedIn;
import io.arcpreflight.probe.dns.ResolverProbe;
import io.arcpreflight.probe.https.EndpointProbe;
import io.arcpreflight.probe.https.ProbeNetwork;
import io.arcpreflight.probe.identity.DeviceCodePrompt;
import io.arcpreflight.settings.CheckSelection;
import io.arcpreflight.tls.Issuers;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Puts the probes of the machine together. */
public final class MachineProbes implements Closeable {
  private static final List<HostCheck> SLOW = List.of(HostCheck.KEYS, HostCheck.SYSTEM);

  private final ProcessContext context;
  private final Platform platform;
  private final ExecutorService sideTasks = DaemonThreads.unbounded("side");
  private final @Nullable SignedIn signedIn;
  private final List<AzureConversation> conversations = new ArrayList<>();

  public MachineProbes(ProcessContext context) {
    this(context, null);
  }

  /**
   * @param signedIn whoever has signed in already; absent where nobody has
   */
  public MachineProbes(ProcessContext context, @Nullable SignedIn signedIn) {
    this.context = context;
    this.platform = platform(context);
    this.signedIn = signedIn;
  }

  /** The machine's operating system. */
  public static Platform platform(ProcessContext context) {
    return Platforms.current(
        context.host().os(),
        context.host().architecture(),
        context.fileRoot(),
        context.machine().get().programs(),
        context.environment());
  }

  public Platform platform() {
    return platform;
  }

  /** Runs what can be found out beside the probes. */
  public ExecutorService sideTasks() {
    return sideTasks;
  }

  /** Probes that are to look at nothing yet. */
  public Probes probes() {
    return probes(HostProbes.of(platform, context), network());
  }

  /** Begins to speak with Azure, where a person may have to do something meanwhile. */
  public AzureConversation conversation(AzureRequest request, DeviceCodePrompt prompt) {
    return new AzureConversation(request, azureTools(network(), prompt), signedIn);
  }

  private AzureConversation remembered(AzureConversation conversation) {
    conversations.add(conversation);
    return conversation;
  }

  private AzureTools azureTools(ProbeNetwork network, DeviceCodePrompt prompt) {
    return new AzureTools(
        network,
        context.pause()::sleep,
        context.machine().get().programs(),
        context.host().system() == OperatingSystem.WINDOWS ? "az.cmd" : "az",
        prompt,
        new MachineIdentity(platform)::of,
        sideTasks);
  }

  /** The same, where what takes its time and needs no settings has been started already. */
  public Probes started(RunMode mode, CheckSelection selection, Deadline deadline) {
    var host = new EnumMap<HostCheck, Probe>(HostProbes.of(platform, context));
    var chosen = new ChosenChecks(selection);
    for (var check : SLOW) {
      if (Planner.isUsed(check, mode) && chosen.includes(check.id())) {
        host.computeIfPresent(check, (_, probe) -> new EagerProbe(probe, deadline, sideTasks));
      }
    }
    var network = network();
    if (selection.only().isEmpty() && !selection.offline()) {
      var warmUp = deadline.within(context.machine().get().network().timeouts().handshake());
      sideTasks.execute(() -> warmUp(network, warmUp));
    }
    return probes(host, network);
  }

  private ProbeNetwork network() {
    return NetworkProbes.network(platform, context.machine().get().network(), sideTasks);
  }

  private Probes probes(Map<HostCheck, Probe> host, ProbeNetwork network) {
    return new Probes(
        host,
        new IdentityServiceProbe(platform, context.machine().get().identityService()),
        AgentProbeFactory.of(platform.agent(), context.clock()),
        new ResolverProbe(platform),
        request -> new EndpointProbe(request, network),
        // Whoever is needed for a code has typed it before the run.
        request ->
            remembered(
                new AzureConversation(request, azureTools(network, (_, _, _) -> {}), signedIn)));
  }

  /** Before the first handshake, and the judgement of its certificates, need it. */
  private static void warmUp(ProbeNetwork network, Deadline deadline) {
    try {
      network.prepare(deadline);
      Issuers.bundled();
    } catch (IOException | RuntimeException metAgainByEveryHandshake) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the connections to Azure of the probes. */
  @Override
  public void close() {
    conversations.forEach(AzureConversation::close);
  }
}
