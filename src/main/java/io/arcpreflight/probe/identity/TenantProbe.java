package io.arcpreflight.probe.identity;

import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.identity.TenantObservation;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.Probe;
import io.arcpreflight.probe.rest.Answer;
import io.arcpreflight.probe.rest.Json;
import io.arcpreflight.probe.rest.Question;
import io.arcpreflight.probe.rest.RestClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a tenant exists, without signing in: its OpenID configuration names its id, its
 * region and its cloud. Source: <a
 * href="https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc">OpenID Connect on
 * the Microsoft identity platform</a>; a tenant that does not exist is AADSTS90002.
 */
public final class TenantProbe implements Probe {
  private static final int UNKNOWN_TENANT = 90002;

  /** A network that lets only one cloud through may swallow questions to another. */
  private static final Duration OTHERS_LIMIT = Duration.ofMillis(1500);

  private final String tenant;
  private final String cloud;
  private final RestClient entra;
  private final List<OtherCloud> others;

  /**
   * @param others where the tenant may be instead; asked only once this cloud does not know it
   */
  public TenantProbe(String tenant, String cloud, RestClient entra, List<OtherCloud> others) {
    this.tenant = tenant;
    this.cloud = cloud;
    this.entra = entra;
    this.others = List.copyOf(others);
  }

  /** Another cloud and its Entra. */
  public record OtherCloud(String cloud, RestClient entra) {}

  @Override
  public Observation observe(Deadline deadline) throws InterruptedException {
    var answer = entra.ask(question(), deadline);
    var error = EntraErrors.read(answer.body());
    var unknown = error != null && error.codes().contains(UNKNOWN_TENANT);
    return new TenantObservation(
        tenant,
        cloud,
        answer.read(),
        error,
        tenantId(answer),
        Json.text(answer.body(), "tenant_region_scope"),
        Json.text(answer.body(), "cloud_instance_name"),
        unknown ? whereElse(deadline) : null);
  }

  private Question question() {
    return Question.get("/" + tenant + "/v2.0/.well-known/openid-configuration");
  }

  /** The issuer is {@code https://login.microsoftonline.com/<id>/v2.0}. */
  private static @Nullable String tenantId(Answer answer) {
    var issuer = Json.text(answer.body(), "issuer");
    if (answer.read().outcome() != ReadOutcome.ANSWERED || issuer == null) {
      return null;
    }
    var path = issuer.split("/", -1);
    return path.length > 3 ? path[3] : null;
  }

  private @Nullable String whereElse(Deadline deadline) throws InterruptedException {
    for (var other : others) {
      var limit = deadline.within(OTHERS_LIMIT);
      if (other.entra().askOnce(question(), limit).read().isAnswered()) {
        return other.cloud();
      }
    }
    return null;
  }
}
