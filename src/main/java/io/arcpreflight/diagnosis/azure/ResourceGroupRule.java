package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.ActionNeed;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.ConnectRights;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.ServiceErrors;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.azure.ResourceGroupObservation;
import java.util.Locale;

/** Judges whether there is a resource group to put the machine in. */
final class ResourceGroupRule implements Rule<ResourceGroupObservation> {
  private static final String READ = "Microsoft.Resources/subscriptions/resourceGroups/read";

  private final Rights rights;
  private final UnansweredRead unanswered;

  ResourceGroupRule(Rights rights, UnansweredRead unanswered) {
    this.rights = rights;
    this.unanswered = unanswered;
  }

  @Override
  public void judge(ResourceGroupObservation seen, Symptoms symptoms) {
    if (seen.read().outcome() == ReadOutcome.NOT_FOUND) {
      judgeMissing(seen, symptoms);
      return;
    }
    unanswered.judge(seen.read(), READ, READ, symptoms);
    var state = seen.provisioningState();
    if (state != null && isLeaving(state)) {
      symptoms
          .error(CauseId.AZURE_RESOURCE_GROUP_DELETING)
          .about(name(seen))
          .showing(Fact.of("azure.group-state").with("scope", seen.scope()).with("state", state));
    }
  }

  private static boolean isLeaving(String state) {
    return switch (state.toLowerCase(Locale.ROOT)) {
      case "deleting", "deprovisioning" -> true;
      default -> false;
    };
  }

  private void judgeMissing(ResourceGroupObservation seen, Symptoms symptoms) {
    var write = action();
    var allowed = rights.allow(write);
    var mayCreate = allowed != null && allowed;
    var symptom =
        symptoms
            .add(
                CauseId.AZURE_RESOURCE_GROUP_NOT_FOUND,
                mayCreate ? Severity.WARNING : Severity.ERROR)
            .about(name(seen))
            .showing(ServiceErrors.fact(seen.read()));
    if (mayCreate) {
      symptom.showing(Fact.of("azure.group-is-created"));
    } else if (allowed != null) {
      symptom.showing(MissingAction.at(subscription(seen.scope()), write));
    }
  }

  private static String action() {
    return ConnectRights.known().actions().stream()
        .filter(needed -> needed.need() == ActionNeed.MISSING_GROUP)
        .findFirst()
        .orElseThrow()
        .action();
  }

  private static String name(ResourceGroupObservation seen) {
    return ResourceId.name(seen.scope());
  }

  private static String subscription(String scope) {
    var group = scope.toLowerCase(Locale.ROOT).indexOf("/resourcegroups/");
    return group < 0 ? scope : scope.substring(0, group);
  }
}
