package io.arcpreflight.probe.azure;

import io.arcpreflight.json.JsonObject;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.azure.SubscriptionObservation;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.rest.Json;
import org.jspecify.annotations.Nullable;

/** Reads a subscription, which azcmagent takes by its id and by its name. */
final class SubscriptionProbe implements Probe {
  private final ResourceManager azure;
  private final String given;

  SubscriptionProbe(ResourceManager azure, String given) {
    this.azure = azure;
    this.given = given;
  }

  @Override
  public SubscriptionObservation observe(Deadline deadline) throws InterruptedException {
    if (ResourceManager.isId(given)) {
      var answer =
          azure.get("/subscriptions/" + given, ResourceManager.SUBSCRIPTIONS_VERSION, deadline);
      return observation(answer.read(), answer.body());
    }
    var named = azure.subscriptionNamed(given, deadline);
    var read =
        named.id() == null && named.read().isAnswered() ? notFound(named.read()) : named.read();
    return observation(read, named.found());
  }

  private SubscriptionObservation observation(AzureRead read, @Nullable JsonObject found) {
    return new SubscriptionObservation(
        given,
        read,
        Json.text(found, "displayName"),
        Json.text(found, "state"),
        Json.text(found, "tenantId"));
  }

  /** A list without the name that was looked for is Azure's way of saying that there is none. */
  private static AzureRead notFound(AzureRead read) {
    return new AzureRead(
        ReadOutcome.NOT_FOUND,
        read.request(),
        read.status(),
        null,
        null,
        read.requestId(),
        null,
        read.attempts(),
        read.pages(),
        null,
        read.startMs(),
        read.durationMs(),
        "none of the subscriptions that can be seen has this name");
  }
}
