package io.arcpreflight.diagnosis.host;

import static io.arcpreflight.catalog.Severity.ERROR;
import static io.arcpreflight.catalog.Severity.WARNING;
import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.host.PoliciesObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Judges Windows policies that take from the agent what it cannot do without. */
final class WindowsPolicyRule {
  /** The agent's own account and the group of all services, by name and by identifier. */
  private static final Set<String> AGENT =
      Set.of(
          "nt service\\himds",
          "nt service\\all services",
          "*s-1-5-80-0",
          "*s-1-5-80-4215458991-2034252225-2287069555-1155419622-2701885083");

  private WindowsPolicyRule() {}

  static List<Symptom> judge(CheckRecord check, PoliciesObservation policies) {
    var symptoms = new ArrayList<Symptom>();
    var days = policies.profileDays();
    if (days != null && days > 0) {
      symptoms.add(
          Symptom.ofLines(
              check.id(),
              CauseId.HOST_PROFILE_CLEANUP_POLICY,
              policies.profileSource(),
              WARNING,
              CERTAIN,
              List.of(policies.profileSource() + " is " + days + " days")));
    }
    var accounts = policies.logonAccounts();
    if (accounts != null && !includesAgent(accounts)) {
      symptoms.add(
          Symptom.ofLines(
              check.id(),
              CauseId.HOST_SERVICE_LOGON_RIGHT,
              "NT SERVICE\\himds",
              ERROR,
              LIKELY,
              List.of(
                  policies.logonSource()
                      + " gives SeServiceLogonRight to "
                      + String.join(", ", accounts)
                      + " only")));
    }
    return symptoms;
  }

  private static boolean includesAgent(List<String> accounts) {
    for (var account : accounts) {
      if (AGENT.contains(account.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
