package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.MachineRules;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.PoliciesObservation;
import java.util.List;
import java.util.Locale;

/** Judges Windows policies that take from the agent what it cannot do without. */
final class WindowsPolicyRule implements Rule<PoliciesObservation> {
  private static final String ACCOUNT = "NT SERVICE\\himds";

  @Override
  public void judge(PoliciesObservation policies, Symptoms symptoms) {
    var days = policies.profileDays();
    if (days != null && days > 0) {
      symptoms
          .warning(CauseId.HOST_PROFILE_CLEANUP_POLICY)
          .about(policies.profileSource())
          .showing(
              with(
                  policies,
                  Fact.of("host.profile-days")
                      .with("source", policies.profileSource())
                      .with("days", days)));
    }
    var accounts = policies.logonAccounts();
    if (accounts != null && !includesAgent(accounts)) {
      symptoms
          .error(CauseId.HOST_SERVICE_LOGON_RIGHT)
          .about(ACCOUNT)
          .likely()
          .showing(
              with(
                  policies,
                  (accounts.isEmpty()
                          ? Fact.of("host.service-logon-nobody")
                          : Fact.of("host.service-logon").with("accounts", accounts))
                      .with("source", policies.logonSource())));
    }
  }

  /** Beside whose policies they are. */
  private static List<Fact> with(PoliciesObservation policies, Fact seen) {
    return policies.membership() == null ? List.of(seen) : List.of(seen, policies.membership());
  }

  private static boolean includesAgent(List<String> accounts) {
    var agent = MachineRules.known().serviceAccounts();
    return accounts.stream().anyMatch(it -> agent.contains(it.toLowerCase(Locale.ROOT)));
  }
}
