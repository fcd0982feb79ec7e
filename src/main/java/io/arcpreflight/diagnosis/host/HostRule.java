package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
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

/** Judges this machine: hands each observation to the rule for it. */
public final class HostRule implements Rule<HostObservation> {
  private final ElevationRule elevation = new ElevationRule();
  private final HostnameRule hostname = new HostnameRule();
  private final UnreadableSystemRule unreadableSystem = new UnreadableSystemRule();
  private final TrustStoreRule trustStore = new TrustStoreRule();
  private final KeyPairRule keyPair = new KeyPairRule();
  private final WindowsPolicyRule policies = new WindowsPolicyRule();
  private final SchannelRule schannel;
  private final OperatingSystemRule operatingSystem;
  private final SystemdRule systemd;
  private final RequiredProgramRule programs;
  private final DiskRule disk;
  private final PackageLockRule packageLocks;
  private final AzureMachineRule azure;

  public HostRule(WholeRun run, Catalog catalog) {
    operatingSystem = new OperatingSystemRule(run, catalog);
    systemd = new SystemdRule(run);
    programs = new RequiredProgramRule(run);
    disk = new DiskRule(run);
    packageLocks = new PackageLockRule(run);
    azure = new AzureMachineRule(run);
    schannel = new SchannelRule(run);
  }

  @Override
  public void judge(HostObservation host, Symptoms symptoms) {
    switch (host) {
      case ElevationObservation seen -> elevation.judge(seen, symptoms);
      case HostnameObservation seen -> hostname.judge(seen, symptoms);
      case SystemUnreadableObservation seen -> unreadableSystem.judge(seen, symptoms);
      case OperatingSystemObservation seen -> operatingSystem.judge(seen, symptoms);
      case InitObservation seen -> systemd.judge(seen, symptoms);
      case ProgramsObservation seen -> programs.judge(seen, symptoms);
      case DiskObservation seen -> disk.judge(seen, symptoms);
      case PackageLocksObservation seen -> packageLocks.judge(seen, symptoms);
      case MetadataObservation seen -> azure.judge(seen, symptoms);
      case TrustStoreObservation seen -> trustStore.judge(seen, symptoms);
      case KeyPairObservation seen -> keyPair.judge(seen, symptoms);
      case PoliciesObservation seen -> {
        policies.judge(seen, symptoms);
        schannel.judge(seen, symptoms);
      }
      case ClockObservation _, HardeningObservation _, SystemObservation _ -> {}
    }
  }
}
