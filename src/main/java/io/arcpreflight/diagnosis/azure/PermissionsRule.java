package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.ActionNeed;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.ConnectRights;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.azure.ConnectOption;
import io.arcpreflight.observation.azure.PermissionsObservation;

/** Judges whether whoever connects may do what connecting does. */
final class PermissionsRule implements Rule<PermissionsObservation> {
  private static final String READ = "Microsoft.Authorization/permissions/read";

  private final Rights rights;
  private final UnansweredRead unanswered;

  PermissionsRule(Rights rights, UnansweredRead unanswered) {
    this.rights = rights;
    this.unanswered = unanswered;
  }

  @Override
  public void judge(PermissionsObservation seen, Symptoms symptoms) {
    if (!seen.read().isAnswered()) {
      unanswered.judge(seen.read(), READ, READ, symptoms);
      return;
    }
    var effective = EffectiveRights.of(seen, null, null);
    for (var needed : ConnectRights.known().actions()) {
      if (isNeeded(needed.need(), seen) && !effective.isGranted(needed.action())) {
        symptoms
            .add(
                CauseId.AZURE_NOT_AUTHORIZED, needed.decisive() ? Severity.ERROR : Severity.WARNING)
            .about(seen.scope())
            .showing(MissingAction.at(seen.scope(), needed.action()));
      }
    }
  }

  private boolean isNeeded(ActionNeed need, PermissionsObservation seen) {
    return switch (need) {
      case MACHINE -> true;
      // Whether the scope or the gateway may be read is told by reading it, wherever it is.
      case PRIVATE_LINK_SCOPE ->
          seen.connectOptions().contains(ConnectOption.PRIVATE_LINK_SCOPE)
              && !Rights.isTold(
                  rights.privateLinkScope() == null ? null : rights.privateLinkScope().read());
      case GATEWAY -> seen.connectOptions().contains(ConnectOption.GATEWAY);
      case AUTOMANAGE_PROFILE -> seen.connectOptions().contains(ConnectOption.AUTOMANAGE);
      // The rule for the resource group knows whether there is one.
      case MISSING_GROUP -> false;
    };
  }
}
