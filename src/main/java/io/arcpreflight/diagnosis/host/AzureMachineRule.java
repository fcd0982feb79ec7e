package io.arcpreflight.diagnosis.host;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.diagnosis.WholeRun;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.MetadataObservation;
import java.util.ArrayList;

/**
 * Judges whether this machine is one of Azure's own already. The installer passes on anything but
 * an HTTP error, whoever it was that answered.
 */
final class AzureMachineRule implements Rule<MetadataObservation> {
  private static final int FIRST_ERROR = 400;

  private final WholeRun run;

  AzureMachineRule(WholeRun run) {
    this.run = run;
  }

  @Override
  public void judge(MetadataObservation metadata, Symptoms symptoms) {
    var local = symptoms.belongTo(HostCheck.AZURE_LOCAL.id());
    var status = metadata.status();
    var facts = new ArrayList<Fact>();
    if (status != null && status < FIRST_ERROR) {
      facts.add(
          Fact.of("host.metadata-answer")
              .with("address", metadata.address())
              .with("status", status));
    }
    if (!local && MetadataObservation.AZURE_CHASSIS.equals(metadata.chassis())) {
      facts.add(Fact.of("host.azure-asset-tag").with("tag", metadata.chassis()));
    }
    if (facts.isEmpty() || (local && !metadata.recognised())) {
      return;
    }
    if (metadata.allowedBy() != null) {
      facts.add(Fact.of("host.azure-vm-allowed").with("setting", metadata.allowedBy()));
    }
    var refused = metadata.allowedBy() == null && !local;
    symptoms
        .add(
            local ? CauseId.HOST_AZURE_LOCAL : CauseId.HOST_AZURE_VM,
            refused ? run.installerRefusal() : Severity.WARNING)
        .about(metadata.address())
        .sure(metadata.recognised() ? Confidence.CERTAIN : Confidence.LIKELY)
        .showing(facts);
  }
}
