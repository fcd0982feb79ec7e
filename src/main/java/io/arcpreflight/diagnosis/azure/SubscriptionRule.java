package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.ConnectRights;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.ServiceErrors;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.azure.SubscriptionObservation;
import org.jspecify.annotations.Nullable;

/** Judges whether the subscription takes new resources. */
final class SubscriptionRule implements Rule<SubscriptionObservation> {
  private static final String READ = "Microsoft.Resources/subscriptions/read";

  private final UnansweredRead unanswered;

  SubscriptionRule(UnansweredRead unanswered) {
    this.unanswered = unanswered;
  }

  @Override
  public void judge(SubscriptionObservation seen, Symptoms symptoms) {
    if (isMissing(seen.read(), seen.subscription(), symptoms)) {
      return;
    }
    unanswered.judge(seen.read(), READ, READ, symptoms);
    var state = seen.subscriptionState();
    var severity = state == null ? null : severity(state);
    if (state != null && severity != null) {
      symptoms
          .add(
              severity == Severity.ERROR
                  ? CauseId.AZURE_SUBSCRIPTION_DISABLED
                  : CauseId.AZURE_SUBSCRIPTION_WARNED,
              severity)
          .about(seen.subscription())
          .showing(
              Fact.of("azure.subscription-state")
                  .with("subscription", seen.subscription())
                  .with("name", seen.displayName())
                  .with("state", state));
    }
  }

  /** Whether Azure says that there is no such subscription, which is told then. */
  static boolean isMissing(AzureRead read, String subscription, Symptoms symptoms) {
    if (read.outcome() != ReadOutcome.NOT_FOUND) {
      return false;
    }
    symptoms
        .error(CauseId.AZURE_SUBSCRIPTION_NOT_FOUND)
        .about(subscription)
        .showing(ServiceErrors.fact(read));
    return true;
  }

  private static @Nullable Severity severity(String state) {
    return ConnectRights.known().subscriptionStates().get(state);
  }
}
