package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.ServiceErrors;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.azure.AzureObservation;
import io.arcpreflight.observation.azure.DenyAssignmentsObservation;
import io.arcpreflight.observation.azure.GatewayObservation;
import io.arcpreflight.observation.azure.LocksObservation;
import io.arcpreflight.observation.azure.MachineNameObservation;
import io.arcpreflight.observation.azure.PermissionsObservation;
import io.arcpreflight.observation.azure.PolicyObservation;
import io.arcpreflight.observation.azure.PrivateLinkScopeObservation;
import io.arcpreflight.observation.azure.ProvidersObservation;
import io.arcpreflight.observation.azure.ReservedNameObservation;
import io.arcpreflight.observation.azure.ResourceGroupObservation;
import io.arcpreflight.observation.azure.SubscriptionObservation;
import io.arcpreflight.observation.azure.SubscriptionTenantObservation;
import io.arcpreflight.observation.identity.TenantObservation;
import org.jspecify.annotations.Nullable;

/** Judges what Azure answers: hands each observation to the rule for it. */
public final class AzureRule implements Rule<AzureObservation> {
  private final RunRecord run;
  private final WholeRun whole;
  private final ServiceErrors errors;
  private @Nullable Rights known;

  public AzureRule(RunRecord run, WholeRun whole, ServiceErrors errors) {
    this.run = run;
    this.whole = whole;
    this.errors = errors;
  }

  /** Each kind is seen once in a run, if at all: its rule is made when it is. */
  @Override
  public void judge(AzureObservation seen, Symptoms symptoms) {
    var rights = rights();
    var unanswered = new UnansweredRead(errors, rights);
    switch (seen) {
      case DenyAssignmentsObservation denials ->
          new DenyAssignmentsRule(rights, unanswered).judge(denials, symptoms);
      case GatewayObservation gateway ->
          new LinkedResourceRule(unanswered).judge(gateway, symptoms);
      case LocksObservation locks -> new LocksRule(unanswered).judge(locks, symptoms);
      case MachineNameObservation name ->
          new MachineNameRule(whole.isEnrolled(), unanswered).judge(name, symptoms);
      case PermissionsObservation granted ->
          new PermissionsRule(rights, unanswered).judge(granted, symptoms);
      case PolicyObservation policies -> new PolicyRule(unanswered).judge(policies, symptoms);
      case PrivateLinkScopeObservation scope ->
          new LinkedResourceRule(unanswered).judge(scope, symptoms);
      case ProvidersObservation providers ->
          new ProvidersRule(rights, unanswered).judge(providers, symptoms);
      case ReservedNameObservation name -> new ReservedNameRule(unanswered).judge(name, symptoms);
      case ResourceGroupObservation group ->
          new ResourceGroupRule(rights, unanswered).judge(group, symptoms);
      case SubscriptionObservation subscription ->
          new SubscriptionRule(unanswered).judge(subscription, symptoms);
      case SubscriptionTenantObservation owner ->
          new SubscriptionTenantRule(tenant()).judge(owner, symptoms);
    }
  }

  private Rights rights() {
    if (known == null) {
      known = Rights.of(run);
    }
    return known;
  }

  private @Nullable TenantObservation tenant() {
    for (var check : run.checks()) {
      if (check.outcome() instanceof Outcome.Seen(TenantObservation seen)) {
        return seen;
      }
    }
    return null;
  }
}
