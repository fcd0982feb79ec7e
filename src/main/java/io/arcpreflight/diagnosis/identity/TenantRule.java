package io.arcpreflight.diagnosis.identity;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.ConnectRights;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.ServiceErrors;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.identity.TenantObservation;
import org.jspecify.annotations.Nullable;

/** Judges whether the tenant exists in the cloud that was chosen. */
final class TenantRule implements Rule<TenantObservation> {
  private final ServiceErrors errors;

  TenantRule(ServiceErrors errors) {
    this.errors = errors;
  }

  @Override
  public void judge(TenantObservation seen, Symptoms symptoms) {
    var tenant = seen.tenant();
    if (tenant == null) {
      return;
    }
    var other = seen.otherCloud() == null ? cloudOf(seen.cloudInstance()) : seen.otherCloud();
    if (other != null && !other.equals(seen.cloud())) {
      var symptom =
          symptoms
              .error(CauseId.IDENTITY_TENANT_OTHER_CLOUD)
              .about(tenant)
              .showing(
                  Fact.of("identity.tenant-elsewhere")
                      .with("tenant", tenant)
                      .with("cloud", seen.cloud())
                      .with("otherCloud", other));
      if (seen.error() != null) {
        symptom.showing(ServiceErrors.fact(seen.error()));
      }
    } else if (seen.error() != null) {
      var causes = errors.of(seen.error());
      symptoms
          .error(causes.isEmpty() ? CauseId.IDENTITY_TENANT_UNKNOWN : causes.getFirst())
          .about(tenant)
          .showing(ServiceErrors.fact(seen.error()));
    }
  }

  private static @Nullable String cloudOf(@Nullable String instance) {
    for (var known : ConnectRights.known().entraInstances().entrySet()) {
      if (known.getValue().equalsIgnoreCase(instance)) {
        return known.getKey();
      }
    }
    return null;
  }
}
