package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.MachineRules;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.PoliciesObservation;
import java.util.ArrayList;
import java.util.List;

/** Judges what the TLS of Windows was told to do without. */
final class SchannelRule implements Rule<PoliciesObservation> {
  private static final String ENOUGH = "TLS 1.2";

  @Override
  public void judge(PoliciesObservation policies, Symptoms symptoms) {
    var off = new ArrayList<Fact>();
    for (var fact : policies.schannel() == null ? List.<Fact>of() : policies.schannel()) {
      if (fact.id().equals("host.schannel-protocol")
          && ENOUGH.equals(fact.values().get("protocol"))) {
        off.add(fact);
      } else if (fact.id().equals("host.schannel-suites")) {
        judgeSuites(fact, symptoms);
      }
    }
    if (!off.isEmpty()) {
      symptoms.warning(CauseId.HOST_WINDOWS_TLS_OFF).about(ENOUGH).showing(off);
    }
  }

  private static void judgeSuites(Fact listed, Symptoms symptoms) {
    var wanted = MachineRules.known().windowsCipherSuites();
    if (listed.values().get("suites") instanceof List<?> suites
        && wanted.stream().noneMatch(suites::contains)) {
      symptoms
          .warning(CauseId.HOST_WINDOWS_TLS_SUITES)
          .about(String.valueOf(listed.values().get("key")))
          .showing(Fact.of("host.suites-none-of").with("wanted", wanted), listed);
    }
  }
}
