package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.SubscriptionTenantObservation;
import io.arcpreflight.observation.identity.TenantObservation;
import org.jspecify.annotations.Nullable;

/** Judges what Azure says of a subscription to somebody without a token. */
final class SubscriptionTenantRule implements Rule<SubscriptionTenantObservation> {
  private final @Nullable TenantObservation tenant;

  SubscriptionTenantRule(@Nullable TenantObservation tenant) {
    this.tenant = tenant;
  }

  @Override
  public void judge(SubscriptionTenantObservation seen, Symptoms symptoms) {
    if (SubscriptionRule.isMissing(seen.read(), seen.subscription(), symptoms)) {
      return;
    }
    var given = seen.tenant();
    var named = seen.namedTenant();
    if (given != null && named != null && !isSame(given, named)) {
      var isKnown = tenant == null || tenant.error() == null;
      symptoms
          .error(isKnown ? CauseId.IDENTITY_TENANT_MISMATCH : CauseId.IDENTITY_TENANT_UNKNOWN)
          .about(isKnown ? seen.subscription() : given)
          .showing(
              Fact.of("identity.tenant-of-subscription")
                  .with("subscription", seen.subscription())
                  .with("named", named)
                  .with("tenant", given));
    }
  }

  /** A tenant may be given by a domain, whose id only Microsoft Entra knows. */
  private boolean isSame(String given, String named) {
    if (given.equalsIgnoreCase(named)) {
      return true;
    }
    var isDomain = given.indexOf('.') >= 0;
    var id = tenant == null ? null : tenant.tenantId();
    return isDomain && (id == null || id.equalsIgnoreCase(named));
  }
}
