package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.MachineRules;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.PoliciesObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Judges what the TLS of Windows was told to do without. */
final class SchannelRule implements Rule<PoliciesObservation> {
  private static final String ENOUGH = "TLS 1.2";

  private static final Pattern RELEASE = Pattern.compile("1\\.(\\d{1,4})\\..*");
  private static final Pattern BUILD = Pattern.compile("\\d{1,6}");

  private final WholeRun run;

  SchannelRule(WholeRun run) {
    this.run = run;
  }

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

  private void judgeSuites(Fact listed, Symptoms symptoms) {
    var wanted = MachineRules.known().windowsCipherSuites().names();
    if (listed.values().get("suites") instanceof List<?> suites
        && wanted.stream().noneMatch(suites::contains)) {
      var insists = agentInsists();
      var symptom =
          symptoms
              .add(CauseId.HOST_WINDOWS_TLS_SUITES, insists ? Severity.ERROR : Severity.WARNING)
              .about(String.valueOf(listed.values().get("key")))
              .showing(Fact.of("host.suites-none-of").with("wanted", wanted), listed);
      if (insists && run.installation() != null) {
        symptom.showing(
            Fact.of("host.suites-insisted").with("version", run.installation().version()));
      }
    }
  }

  private boolean agentInsists() {
    var version = run.installation() == null ? null : run.installation().version();
    var release = RELEASE.matcher(version == null ? "" : version);
    if (!release.matches()) {
      return false;
    }
    return MachineRules.known()
        .windowsCipherSuites()
        .isEnforced(Integer.parseInt(release.group(1)), build());
  }

  /** A build that is not known counts as a new one. */
  private int build() {
    var build = run.operatingSystem() == null ? null : run.operatingSystem().version();
    return build != null && BUILD.matcher(build).matches()
        ? Integer.parseInt(build)
        : Integer.MAX_VALUE;
  }
}
