package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.agent.AgentConfigObservation;
import io.arcpreflight.observation.agent.EnrolmentObservation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the whole run tells of the agent's connection. */
record Enrolment(@Nullable EnrolmentObservation seen, @Nullable AgentConfigObservation config) {

  static Enrolment of(List<CheckRecord> checks) {
    EnrolmentObservation seen = null;
    AgentConfigObservation config = null;
    for (var check : checks) {
      if (check.outcome() instanceof Outcome.Seen(EnrolmentObservation enrolment)) {
        seen = enrolment;
      } else if (check.outcome() instanceof Outcome.Seen(AgentConfigObservation settings)) {
        config = settings;
      }
    }
    return new Enrolment(seen, config);
  }

  /** Whether this machine is an Azure resource. */
  boolean hasIdentity() {
    return seen != null && seen.resource() != null;
  }

  @Nullable String cloud() {
    return seen == null || seen.resource() == null ? null : seen.resource().cloud();
  }

  /** Whether the agent said of itself that it has no gateway. */
  boolean lacksGateway() {
    return hasIdentity()
        && seen != null
        && seen.agent() != null
        && seen.agent().gatewayUrl() == null;
  }

  boolean viaGateway() {
    var named = seen != null && seen.agent() != null && seen.agent().gatewayUrl() != null;
    var type = config == null ? "" : config.value("connection.type");
    return type.equalsIgnoreCase("gateway") || (named && !type.equalsIgnoreCase("direct"));
  }
}
