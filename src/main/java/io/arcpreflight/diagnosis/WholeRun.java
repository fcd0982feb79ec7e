package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.AgentConfigObservation;
import io.arcpreflight.observation.agent.EnrolmentObservation;
import io.arcpreflight.observation.agent.InstallationObservation;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has to know beside the one thing that it judges: what other checks of the run saw.
 *
 * @param expectsConnectedAgent whether the agent is to be connected already
 * @param elevated whether this process may do what the agent may
 * @param agent the state of the identity service; absent where it was not looked at
 * @param enrolment which Azure resource the agent is; absent where that was not looked at
 * @param config the agent's local settings; absent where they were not looked at
 * @param installation the agent's program; absent where it was not looked at
 * @param operatingSystem the release of the system; absent where it was not looked at
 * @param gatewayWanted whether the run has an Azure Arc gateway among its endpoints
 */
public record WholeRun(
    boolean expectsConnectedAgent,
    boolean elevated,
    @Nullable ServiceObservation agent,
    @Nullable EnrolmentObservation enrolment,
    @Nullable AgentConfigObservation config,
    @Nullable InstallationObservation installation,
    @Nullable OperatingSystemObservation operatingSystem,
    boolean gatewayWanted) {
  private static final String GATEWAY = "endpoint.gateway";

  /** Puts together what a run saw. */
  public static WholeRun of(RunRecord run) {
    var elevation = run.first(ElevationObservation.class);
    return new WholeRun(
        run.expectations().mode().expectsConnectedAgent(),
        elevation != null && elevation.elevated(),
        // The identity service is looked at before the services beside it.
        run.first(ServiceObservation.class),
        run.first(EnrolmentObservation.class),
        run.first(AgentConfigObservation.class),
        run.first(InstallationObservation.class),
        run.first(OperatingSystemObservation.class),
        wantsGateway(run));
  }

  private static boolean wantsGateway(RunRecord run) {
    for (var check : run.checks()) {
      if (check.id().equals(GATEWAY)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the agent's installer has done its work. */
  public boolean isAgentInstalled() {
    return agent != null && agent.agentInstalled();
  }

  /** How bad it is that the installer would refuse: once it has run, that stops nothing. */
  public Severity installerRefusal() {
    return isAgentInstalled() ? Severity.WARNING : Severity.ERROR;
  }

  /** Whether this machine is an Azure resource. */
  public boolean isEnrolled() {
    return enrolment != null && enrolment.resource() != null;
  }

  /** The cloud of that resource. */
  public @Nullable String cloud() {
    return enrolment == null || enrolment.resource() == null ? null : enrolment.resource().cloud();
  }

  /** Whether the agent said of itself that it has no gateway. */
  public boolean lacksGateway() {
    return isEnrolled()
        && enrolment != null
        && enrolment.agent() != null
        && enrolment.agent().gatewayUrl() == null;
  }

  /** Whether the agent reaches Azure through a gateway, which only the Arc proxy speaks to. */
  public boolean usesGateway() {
    var named =
        enrolment != null && enrolment.agent() != null && enrolment.agent().gatewayUrl() != null;
    var type = config == null ? "" : config.value("connection.type");
    return type.equalsIgnoreCase("gateway") || (named && !type.equalsIgnoreCase("direct"));
  }
}
