package io.arcpreflight.observation.host;

import io.arcpreflight.observation.Observation;

/** What was seen of the host itself, before anything is sent. */
public sealed interface HostObservation extends Observation
    permits ClockObservation,
        DiskObservation,
        ElevationObservation,
        HardeningObservation,
        HostnameObservation,
        InitObservation,
        KeyPairObservation,
        MetadataObservation,
        OperatingSystemObservation,
        PackageLocksObservation,
        PoliciesObservation,
        ProgramsObservation,
        SystemObservation,
        SystemUnreadableObservation,
        TrustStoreObservation {

  /** Whether this machine did not tell what was asked. */
  default boolean isUnknown() {
    return false;
  }
}
