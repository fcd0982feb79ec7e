package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.ServiceErrors;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.azure.GatewayObservation;
import io.arcpreflight.observation.azure.PrivateLinkScopeObservation;
import org.jspecify.annotations.Nullable;

/** Judges a resource that the machine is to be linked to: a private link scope or a gateway. */
final class LinkedResourceRule {
  private static final String SCOPE_READ = "Microsoft.HybridCompute/privateLinkScopes/read";
  private static final String GATEWAY_READ = "Microsoft.HybridCompute/gateways/read";

  private final UnansweredRead unanswered;

  LinkedResourceRule(UnansweredRead unanswered) {
    this.unanswered = unanswered;
  }

  void judge(PrivateLinkScopeObservation seen, Symptoms symptoms) {
    var cause = CauseId.AZURE_PRIVATE_LINK_SCOPE_UNUSABLE;
    var id = seen.resourceId();
    judge(seen.read(), id, SCOPE_READ, cause, seen.provisioningState(), symptoms);
    var region = seen.region();
    var location = seen.location();
    if (region != null && location != null && !Region.isSame(region, location)) {
      symptoms
          .error(cause)
          .about(id)
          .showing(
              Fact.of("azure.linked-region")
                  .with("resource", id)
                  .with("location", location)
                  .with("region", region));
    }
  }

  /** A gateway serves machines of every region. */
  void judge(GatewayObservation seen, Symptoms symptoms) {
    judge(
        seen.read(),
        seen.resourceId(),
        GATEWAY_READ,
        CauseId.AZURE_GATEWAY_UNUSABLE,
        seen.provisioningState(),
        symptoms);
  }

  private void judge(
      AzureRead read,
      String id,
      String action,
      CauseId unusable,
      @Nullable String state,
      Symptoms symptoms) {
    switch (read.outcome()) {
      case NOT_FOUND -> symptoms.error(unusable).about(id).showing(ServiceErrors.fact(read));
      case REFUSED ->
          symptoms
              .error(CauseId.AZURE_NOT_AUTHORIZED)
              .about(id)
              .showing(MissingAction.at(id, action), Fact.of("azure.linked").with("resource", id));
      case ANSWERED -> {
        if (state != null && !state.equalsIgnoreCase("Succeeded")) {
          symptoms
              .error(unusable)
              .about(id)
              .showing(Fact.of("azure.linked-state").with("resource", id).with("state", state));
        }
      }
      case UNAUTHENTICATED,
          THROTTLED,
          REJECTED,
          FAILED,
          UNREADABLE,
          REDIRECTED,
          NO_ANSWER,
          NOT_ASKED ->
          unanswered.judge(read, action, action, symptoms);
    }
  }
}
