package io.arcpreflight.app;

import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.platform.SystemProcesses;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.agent.IdentityServiceProbe;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How a machine and the network around it are reached. Tests hand in what they cannot do for real.
 *
 * @param programs runs its programs
 * @param identityService where the agent's identity service listens
 * @param hostProbes what becomes of the probes that the machine's system has
 */
public record MachineAccess(
    ProcessRunner programs,
    NetworkAccess network,
    InetSocketAddress identityService,
    UnaryOperator<Map<HostCheck, Probe>> hostProbes) {

  /** The real one. */
  public static MachineAccess direct(Map<String, String> environment, InstantSource clock) {
    return new MachineAccess(
        new SystemProcesses(environment),
        NetworkAccess.direct(clock),
        IdentityServiceProbe.USUAL_ADDRESS,
        UnaryOperator.identity());
  }
}
