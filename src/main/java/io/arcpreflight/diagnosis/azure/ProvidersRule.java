package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.ConnectRights;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.ProviderState;
import io.arcpreflight.observation.azure.ProvidersObservation;
import org.jspecify.annotations.Nullable;

/** Judges whether the subscription is registered for what a connected machine uses. */
final class ProvidersRule implements Rule<ProvidersObservation> {
  private static final String READ = "Microsoft.Resources/subscriptions/providers/read";

  private final Rights rights;
  private final UnansweredRead unanswered;

  ProvidersRule(Rights rights, UnansweredRead unanswered) {
    this.rights = rights;
    this.unanswered = unanswered;
  }

  @Override
  public void judge(ProvidersObservation seen, Symptoms symptoms) {
    for (var provider : seen.providers()) {
      unanswered.judge(provider.read(), READ, provider.namespace(), symptoms);
      judgeState(provider, seen, symptoms);
      judgeRegion(provider, seen, symptoms);
    }
  }

  private void judgeState(ProviderState provider, ProvidersObservation seen, Symptoms symptoms) {
    var state = provider.registrationState();
    if (state == null || isRegistered(state)) {
      return;
    }
    var register = provider.namespace() + ConnectRights.known().registration();
    var allowed = rights.allow(register);
    var symptom =
        symptoms
            .add(CauseId.AZURE_PROVIDER_NOT_REGISTERED, severity(provider, allowed))
            .about(provider.namespace())
            .showing(
                Fact.of("azure.provider-state")
                    .with("provider", provider.namespace())
                    .with("state", state));
    if (allowed == null) {
      return;
    }
    if (allowed) {
      symptom.likely().showing(Fact.of("azure.provider-is-registered-by-agent"));
    } else {
      symptom.showing(MissingAction.at("/subscriptions/" + seen.subscription(), register));
    }
  }

  /** The agent registers what is missing, where its role may; without the others it connects. */
  private static Severity severity(ProviderState provider, @Nullable Boolean allowed) {
    var isDecisive =
        ConnectRights.known().providers().stream()
            .anyMatch(
                known ->
                    known.decisive() && known.namespace().equalsIgnoreCase(provider.namespace()));
    return isDecisive && (allowed == null || !allowed) ? Severity.ERROR : Severity.WARNING;
  }

  private static boolean isRegistered(String state) {
    return state.equalsIgnoreCase("Registered") || state.equalsIgnoreCase("Registering");
  }

  private static void judgeRegion(
      ProviderState provider, ProvidersObservation seen, Symptoms symptoms) {
    var region = seen.region();
    if (region == null || provider.machineLocations().isEmpty()) {
      return;
    }
    var isOffered =
        provider.machineLocations().stream().anyMatch(location -> Region.isSame(location, region));
    if (!isOffered) {
      symptoms
          .error(CauseId.PARAMETER_REGION)
          .about(region)
          .showing(
              Fact.of("azure.region-not-offered")
                  .with("provider", provider.namespace())
                  .with("region", region));
    }
  }
}
