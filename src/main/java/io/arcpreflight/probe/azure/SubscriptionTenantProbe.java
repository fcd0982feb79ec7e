package io.arcpreflight.probe.azure;

import io.arcpreflight.observation.azure.SubscriptionTenantObservation;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.rest.Question;
import io.arcpreflight.probe.rest.RestClient;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a subscription without a token. The 401 of Azure Resource Manager names its tenant, as
 * {@code WWW-Authenticate: Bearer authorization_uri="https://login.windows.net/<tenant>", ...};
 * that is how <a
 * href="https://github.com/Azure/azure-sdk-for-net/blob/main/sdk/mgmtcommon/AppAuthentication/Azure.Services.AppAuthentication/HttpBearerChallenge.cs">
 * Azure's libraries find it</a>, too.
 */
final class SubscriptionTenantProbe implements Probe {
  private static final Pattern TENANT =
      Pattern.compile(
          "authorization(?:_uri)?=\"?https://[^/\"]+/"
              + "(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

  private final String subscription;
  private final @Nullable String tenant;
  private final RestClient resourceManager;

  SubscriptionTenantProbe(
      String subscription, @Nullable String tenant, RestClient resourceManager) {
    this.subscription = subscription;
    this.tenant = tenant;
    this.resourceManager = resourceManager;
  }

  @Override
  public SubscriptionTenantObservation observe(Deadline deadline) throws InterruptedException {
    var path =
        "/subscriptions/" + subscription + "?api-version=" + ResourceManager.SUBSCRIPTIONS_VERSION;
    var answer = resourceManager.ask(Question.get(path), deadline);
    return new SubscriptionTenantObservation(
        subscription, tenant, answer.read(), named(answer.challenge()));
  }

  private static @Nullable String named(@Nullable String challenge) {
    var matcher = TENANT.matcher(challenge == null ? "" : challenge);
    return matcher.find() ? matcher.group(1) : null;
  }
}
