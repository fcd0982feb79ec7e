package io.arcpreflight.diagnosis.host;

import static io.arcpreflight.catalog.Severity.ERROR;
import static io.arcpreflight.diagnosis.Confidence.CERTAIN;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.host.ClockObservation;
import io.arcpreflight.observation.host.DiskObservation;
import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.observation.host.HardeningObservation;
import io.arcpreflight.observation.host.HostObservation;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.observation.host.InitObservation;
import io.arcpreflight.observation.host.KeyPairObservation;
import io.arcpreflight.observation.host.MetadataObservation;
import io.arcpreflight.observation.host.OperatingSystemObservation;
import io.arcpreflight.observation.host.PackageLocksObservation;
import io.arcpreflight.observation.host.PoliciesObservation;
import io.arcpreflight.observation.host.ProgramsObservation;
import io.arcpreflight.observation.host.SystemObservation;
import io.arcpreflight.observation.host.SystemUnreadableObservation;
import io.arcpreflight.observation.host.TrustStoreObservation;
import java.util.ArrayList;
import java.util.List;

/** Judges this machine and the rights of this program on it. */
public final class HostRule {
  private final AzureMachineRule installation;
  private final OperatingSystemRule operatingSystem;

  /**
   * @param agentInstalled whether what only installing needs is behind this machine
   */
  public HostRule(Catalog catalog, boolean agentInstalled) {
    installation = new AzureMachineRule(agentInstalled);
    operatingSystem = new OperatingSystemRule(catalog, agentInstalled);
  }

  public List<Symptom> judge(CheckRecord check, HostObservation host) {
    return switch (host) {
      case ElevationObservation elevation -> elevation(check, elevation);
      case HostnameObservation hostname -> HostnameRule.judge(check, hostname);
      case SystemUnreadableObservation unreadable ->
          List.of(error(check, CauseId.HOST_SYSTEM_INFORMATION_UNREADABLE, unreadable.detail()));
      case OperatingSystemObservation system -> operatingSystem.judge(check, system);
      case InitObservation init -> installation.judge(check, init);
      case ProgramsObservation programs -> installation.judge(check, programs);
      case DiskObservation disk -> new DiskRule(installation).judge(check, disk);
      case PackageLocksObservation locks -> installation.judge(check, locks);
      case MetadataObservation metadata -> installation.judge(check, metadata);
      case TrustStoreObservation store -> trustStore(check, store);
      case KeyPairObservation keys -> keys(check, keys);
      case PoliciesObservation policies -> WindowsPolicyRule.judge(check, policies);
      case ClockObservation _, HardeningObservation _, SystemObservation _ -> List.of();
    };
  }

  private static List<Symptom> elevation(CheckRecord check, ElevationObservation elevation) {
    return elevation.elevated()
        ? List.of()
        : List.of(
            Symptom.ofLines(
                check.id(),
                CauseId.HOST_NOT_ELEVATED,
                elevation.user(),
                ERROR,
                CERTAIN,
                List.of("running as " + elevation.user() + " (" + elevation.evidence() + ")")));
  }

  private static List<Symptom> keys(CheckRecord check, KeyPairObservation keys) {
    return keys.generated()
        ? List.of()
        : List.of(
            error(
                check,
                CauseId.HOST_RSA_UNAVAILABLE,
                "no RSA key of " + keys.bits() + " bits: " + keys.detail()));
  }

  /** The installation of the agent brings no authorities with it, so this is no matter of it. */
  private static List<Symptom> trustStore(CheckRecord check, TrustStoreObservation store) {
    if (store.certificates() > 0) {
      return List.of();
    }
    var evidence = new ArrayList<String>();
    evidence.add("no certificate in " + store.store());
    evidence.addAll(store.unusable());
    return List.of(
        Symptom.ofLines(
            check.id(),
            CauseId.HOST_TRUST_STORE_MISSING,
            check.subject(),
            ERROR,
            CERTAIN,
            evidence));
  }

  private static Symptom error(CheckRecord check, CauseId cause, String evidence) {
    return Symptom.ofLines(check.id(), cause, check.subject(), ERROR, CERTAIN, List.of(evidence));
  }
}
