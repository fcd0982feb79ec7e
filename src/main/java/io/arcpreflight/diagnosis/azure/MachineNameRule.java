package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.ServiceErrors;
import io.arcpreflight.diagnosis.SymptomBuilder;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.MachineHolder;
import io.arcpreflight.observation.azure.MachineNameObservation;
import org.jspecify.annotations.Nullable;

/** Judges whether the name that the machine is to get is free. */
final class MachineNameRule implements Rule<MachineNameObservation> {
  private static final String READ = "Microsoft.HybridCompute/machines/read";

  /** Azure's code for a resource that is not there, in a group that is. */
  private static final String NO_SUCH_MACHINE = "ResourceNotFound";

  private final boolean enrolled;
  private final UnansweredRead unanswered;

  /**
   * @param enrolled whether this machine is an Azure resource already, which is told elsewhere
   */
  MachineNameRule(boolean enrolled, UnansweredRead unanswered) {
    this.enrolled = enrolled;
    this.unanswered = unanswered;
  }

  @Override
  public void judge(MachineNameObservation seen, Symptoms symptoms) {
    switch (seen.read().outcome()) {
      case ANSWERED -> judgeHolder(seen, symptoms);
      case REFUSED -> judgeRefusal(seen, symptoms);
      case NOT_FOUND -> judgeAbsence(seen, symptoms);
      case UNAUTHENTICATED,
          THROTTLED,
          REJECTED,
          FAILED,
          UNREADABLE,
          REDIRECTED,
          NO_ANSWER,
          NOT_ASKED ->
          unanswered.judge(seen.read(), READ, READ, symptoms);
    }
  }

  /** That the machine is not there is as it should be; that its group is not there is not. */
  private void judgeAbsence(MachineNameObservation seen, Symptoms symptoms) {
    if (!NO_SUCH_MACHINE.equals(seen.read().code()) && unanswered.cause(seen.read()) != null) {
      unanswered.judgeAnswer(
          seen.read(), ResourceId.name(ResourceId.scope(seen.resourceId())), symptoms);
    }
  }

  /** The very request that {@code azcmagent connect} begins with was refused. */
  private void judgeRefusal(MachineNameObservation seen, Symptoms symptoms) {
    var cause = unanswered.cause(seen.read());
    var symptom =
        symptoms
            .error(cause == null ? CauseId.AZURE_NOT_AUTHORIZED : cause)
            .about(ResourceId.scope(seen.resourceId()))
            .showing(ServiceErrors.fact(seen.read()));
    if (cause == null || cause == CauseId.AZURE_NOT_AUTHORIZED) {
      symptom.showing(MissingAction.at(ResourceId.scope(seen.resourceId()), READ));
    }
  }

  private void judgeHolder(MachineNameObservation seen, Symptoms symptoms) {
    var holder = seen.holder();
    if (holder == null || enrolled) {
      return;
    }
    var name = ResourceId.name(seen.resourceId());
    var symptom = symptoms.error(CauseId.AZURE_NAME_TAKEN).about(name).showing(fact(name, holder));
    if (isSame(holder.vmId(), seen.thisVmId()) || isSame(holder.vmUuid(), seen.thisVmUuid())) {
      symptom.showing(Fact.of("azure.name-is-this-machine").with("name", name));
    } else {
      showOther(seen, holder, symptom);
    }
  }

  private static void showOther(
      MachineNameObservation seen, MachineHolder holder, SymptomBuilder symptom) {
    if (holder.vmUuid() != null && seen.thisVmUuid() != null) {
      symptom.showing(
          Fact.of("azure.name-is-other-machine")
              .with("uuid", holder.vmUuid())
              .with("own", seen.thisVmUuid()));
    }
  }

  private static Fact fact(String name, MachineHolder holder) {
    return Fact.of("azure.name-holder")
        .with("name", name)
        .with("vmId", holder.vmId())
        .with("fqdn", holder.fqdn())
        .with("status", holder.machineStatus())
        .with("since", holder.lastStatusChange());
  }

  private static boolean isSame(@Nullable String a, @Nullable String b) {
    return a != null && a.equalsIgnoreCase(b);
  }
}
