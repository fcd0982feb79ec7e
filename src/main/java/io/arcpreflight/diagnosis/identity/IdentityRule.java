package io.arcpreflight.diagnosis.identity;

import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.ServiceErrors;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.identity.IdentityObservation;
import io.arcpreflight.observation.identity.SignInObservation;
import io.arcpreflight.observation.identity.TenantObservation;

/** Judges the tenant and the sign-in: hands each observation to the rule for it. */
public final class IdentityRule implements Rule<IdentityObservation> {
  private final ServiceErrors errors;

  public IdentityRule(ServiceErrors errors) {
    this.errors = errors;
  }

  @Override
  public void judge(IdentityObservation seen, Symptoms symptoms) {
    switch (seen) {
      case TenantObservation tenant -> new TenantRule(errors).judge(tenant, symptoms);
      case SignInObservation attempt -> new SignInRule(errors).judge(attempt, symptoms);
    }
  }
}
