package io.arcpreflight.report.terminal;

import static io.arcpreflight.report.terminal.ObservationDetail.text;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.AzureObservation;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.azure.DenyAssignmentsObservation;
import io.arcpreflight.observation.azure.GatewayObservation;
import io.arcpreflight.observation.azure.LocksObservation;
import io.arcpreflight.observation.azure.MachineHolder;
import io.arcpreflight.observation.azure.MachineNameObservation;
import io.arcpreflight.observation.azure.PermissionsObservation;
import io.arcpreflight.observation.azure.PolicyObservation;
import io.arcpreflight.observation.azure.PrivateLinkScopeObservation;
import io.arcpreflight.observation.azure.ProvidersObservation;
import io.arcpreflight.observation.azure.ReservedNameObservation;
import io.arcpreflight.observation.azure.ResourceGroupObservation;
import io.arcpreflight.observation.azure.SubscriptionObservation;
import io.arcpreflight.observation.azure.SubscriptionTenantObservation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was read of Azure: each question, and the answer in Azure's own words. */
final class AzureDetails {
  private final List<ObservationDetail> details = new ArrayList<>();
  private final List<String> said = new ArrayList<>();

  private AzureDetails() {}

  static List<ObservationDetail> of(AzureObservation observation) {
    var details = new AzureDetails();
    details.add(observation);
    if (!details.said.isEmpty()) {
      details.details.add(ObservationDetail.ofTexts("says", details.said));
    }
    return details.details;
  }

  /** A question and what became of it. */
  static List<ObservationDetail> of(AzureRead read) {
    return List.of(
        ObservationDetail.of("asked", read.request()),
        ObservationDetail.of(
            "answer",
            Fact.of("detail.read")
                .with("outcome", read.outcome().id())
                .with("status", text(read.status()))
                .with("code", read.code())
                .with("requestId", read.requestId())
                .with("detail", read.detail() == null ? read.message() : read.detail())));
  }

  private void add(AzureObservation observation) {
    switch (observation) {
      case DenyAssignmentsObservation seen -> add(seen);
      case GatewayObservation seen -> {
        asked(seen.read());
        say("location", seen.location());
        say("provisioningState", seen.provisioningState());
        say("gatewayEndpoint", seen.gatewayEndpoint());
      }
      case LocksObservation seen -> {
        asked(seen.read());
        for (var lock : seen.locks()) {
          say(lock.name(), lock.level());
        }
      }
      case MachineNameObservation seen -> {
        asked(seen.read());
        if (seen.holder() != null) {
          add(seen.holder());
        }
      }
      case PermissionsObservation seen -> add(seen);
      case PolicyObservation seen -> {
        asked(seen.read());
        for (var policy : seen.evaluations()) {
          say(policy.assignment() == null ? "policy" : policy.assignment(), policy.result());
        }
      }
      case PrivateLinkScopeObservation seen -> {
        asked(seen.read());
        say("location", seen.location());
        say("provisioningState", seen.provisioningState());
        say("publicNetworkAccess", seen.publicNetworkAccess());
      }
      case ProvidersObservation seen -> {
        for (var provider : seen.providers()) {
          asked(provider.read());
          say(provider.namespace(), provider.registrationState());
        }
      }
      case ReservedNameObservation seen -> {
        asked(seen.read());
        say("status", seen.nameStatus());
      }
      case ResourceGroupObservation seen -> {
        asked(seen.read());
        say("location", seen.location());
        say("provisioningState", seen.provisioningState());
      }
      case SubscriptionObservation seen -> {
        asked(seen.read());
        say("displayName", seen.displayName());
        say("state", seen.subscriptionState());
        say("tenantId", seen.tenantId());
      }
      case SubscriptionTenantObservation seen -> {
        asked(seen.read());
        say("tenantId", seen.namedTenant());
      }
    }
  }

  private void add(DenyAssignmentsObservation seen) {
    asked(seen.read());
    for (var denial : seen.denials()) {
      say(denial.name(), String.join(", ", denial.actions()));
    }
  }

  private void add(PermissionsObservation seen) {
    asked(seen.read());
    for (var grant : seen.grants()) {
      say("actions", String.join(", ", grant.actions()));
      say("notActions", String.join(", ", grant.notActions()));
    }
  }

  private void add(MachineHolder holder) {
    say("vmId", holder.vmId());
    say("vmUuid", holder.vmUuid());
    say("status", holder.machineStatus());
    say("lastStatusChange", text(holder.lastStatusChange()));
    say("machineFqdn", holder.fqdn());
  }

  private void asked(AzureRead read) {
    details.addAll(of(read));
  }

  private void say(String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      said.add(name + " = " + value);
    }
  }
}
