package io.arcpreflight.diagnosis;

import static io.arcpreflight.catalog.Severity.ERROR;
import static io.arcpreflight.diagnosis.Confidence.CERTAIN;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.ClockObservation;
import io.arcpreflight.observation.DiskObservation;
import io.arcpreflight.observation.ElevationObservation;
import io.arcpreflight.observation.HardeningObservation;
import io.arcpreflight.observation.HostObservation;
import io.arcpreflight.observation.HostnameObservation;
import io.arcpreflight.observation.InitObservation;
import io.arcpreflight.observation.KeyPairObservation;
import io.arcpreflight.observation.MetadataObservation;
import io.arcpreflight.observation.OperatingSystemObservation;
import io.arcpreflight.observation.PackageLocksObservation;
import io.arcpreflight.observation.PoliciesObservation;
import io.arcpreflight.observation.ProgramsObservation;
import io.arcpreflight.observation.SystemObservation;
import io.arcpreflight.observation.SystemUnreadableObservation;
import io.arcpreflight.observation.TrustStoreObservation;
import java.util.ArrayList;
import java.util.List;

/** Judges this machine and the rights of this program on it. */
final class HostClassifier {
  private final InstallationClassifier installation;
  private final OperatingSystemClassifier operatingSystem;

  /**
   * @param agentInstalled whether what only installing needs is behind this machine
   */
  HostClassifier(Catalog catalog, boolean agentInstalled) {
    installation = new InstallationClassifier(agentInstalled);
    operatingSystem = new OperatingSystemClassifier(catalog, agentInstalled);
  }

  List<Symptom> judge(CheckRecord check, HostObservation host) {
    return switch (host) {
      case ElevationObservation elevation -> elevation(check, elevation);
      case HostnameObservation hostname -> HostnameClassifier.judge(check, hostname);
      case SystemUnreadableObservation unreadable ->
          List.of(error(check, CauseId.HOST_SYSTEM_INFORMATION_UNREADABLE, unreadable.detail()));
      case OperatingSystemObservation system -> operatingSystem.judge(check, system);
      case InitObservation init -> installation.judge(check, init);
      case ProgramsObservation programs -> installation.judge(check, programs);
      case DiskObservation disk -> new DiskClassifier(installation).judge(check, disk);
      case PackageLocksObservation locks -> installation.judge(check, locks);
      case MetadataObservation metadata -> installation.judge(check, metadata);
      case TrustStoreObservation store -> trustStore(check, store);
      case KeyPairObservation keys -> keys(check, keys);
      case PoliciesObservation policies -> PolicyClassifier.judge(check, policies);
      case ClockObservation _, HardeningObservation _, SystemObservation _ -> List.of();
    };
  }

  private static List<Symptom> elevation(CheckRecord check, ElevationObservation elevation) {
    return elevation.elevated()
        ? List.of()
        : List.of(
            new Symptom(
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
        new Symptom(
            check.id(),
            CauseId.HOST_TRUST_STORE_MISSING,
            check.subject(),
            ERROR,
            CERTAIN,
            evidence));
  }

  private static Symptom error(CheckRecord check, CauseId cause, String evidence) {
    return new Symptom(check.id(), cause, check.subject(), ERROR, CERTAIN, List.of(evidence));
  }
}
