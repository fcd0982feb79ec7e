package io.arcpreflight.diagnosis.agent;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Symptom;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The causes that are about the identity service itself. */
final class IdentityServiceCauses {
  private static final Set<CauseId> CAUSES =
      EnumSet.of(
          CauseId.AGENT_HIMDS_STOPPED,
          CauseId.AGENT_HIMDS_FAILED,
          CauseId.AGENT_HIMDS_DISABLED,
          CauseId.AGENT_HIMDS_STARTING,
          CauseId.AGENT_HIMDS_NOT_RESPONDING,
          CauseId.AGENT_HIMDS_UNHEALTHY);

  private IdentityServiceCauses() {}

  /** Whether the identity service does not work. */
  static boolean anyError(List<Symptom> symptoms) {
    return symptoms.stream().anyMatch(it -> it.isError() && CAUSES.contains(it.cause()));
  }
}
