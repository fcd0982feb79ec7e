package io.arcpreflight.probe.azure;

import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonText;
import io.arcpreflight.observation.azure.DenyAssignment;
import io.arcpreflight.observation.azure.DenyAssignmentsObservation;
import io.arcpreflight.observation.azure.GatewayObservation;
import io.arcpreflight.observation.azure.LocksObservation;
import io.arcpreflight.observation.azure.MachineHolder;
import io.arcpreflight.observation.azure.MachineNameObservation;
import io.arcpreflight.observation.azure.ManagementLock;
import io.arcpreflight.observation.azure.PermissionGrant;
import io.arcpreflight.observation.azure.PermissionsObservation;
import io.arcpreflight.observation.azure.PrivateLinkScopeObservation;
import io.arcpreflight.observation.azure.ProviderState;
import io.arcpreflight.observation.azure.ProvidersObservation;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.azure.ReservedNameObservation;
import io.arcpreflight.observation.azure.ResourceGroupObservation;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.rest.Answer;
import io.arcpreflight.probe.rest.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * One read of Azure Resource Manager for each thing that connecting depends on. Paths, versions and
 * shapes of answers are those of <a
 * href="https://github.com/Azure/azure-rest-api-specs">azure-rest-api-specs</a>, its folders {@code
 * subscription}, {@code resources}, {@code authorization}, {@code hybridcompute}.
 */
final class AzureReads {
  private static final String RESOURCES_VERSION = "2021-04-01";
  private static final String NAMES_VERSION = "2022-12-01";
  private static final String PERMISSIONS_VERSION = "2022-04-01";
  private static final String DENIALS_VERSION = "2022-04-01";
  private static final String LOCKS_VERSION = "2020-05-01";
  static final String MACHINES_VERSION = "2024-07-10";
  private static final String GATEWAYS_VERSION = "2025-01-13";
  private static final String HYBRID_COMPUTE = "Microsoft.HybridCompute";
  private static final String MACHINES = "machines";

  private final Questions azure;
  private final ConnectTarget target;
  private final Executor sideTasks;

  AzureReads(Questions azure, ConnectTarget target, Executor sideTasks) {
    this.azure = azure;
    this.target = target;
    this.sideTasks = sideTasks;
  }

  private @Nullable String region() {
    return target.region().orElse(null);
  }

  ResourceGroupObservation resourceGroup(String scope, Deadline deadline)
      throws InterruptedException {
    var answer = azure.get(scope, RESOURCES_VERSION, deadline);
    return new ResourceGroupObservation(
        scope,
        answer.read(),
        Json.text(answer.body(), "location"),
        Json.text(Json.object(answer.body(), "properties"), "provisioningState"));
  }

  /** At the resource group, or at the subscription where there is no such group yet. */
  PermissionsObservation permissions(String subscription, String scope, Deadline deadline)
      throws InterruptedException {
    var answer = permissionsAt(scope, deadline);
    return answer.read().outcome() == ReadOutcome.NOT_FOUND
        ? permissions(subscription, permissionsAt(subscription, deadline))
        : permissions(scope, answer);
  }

  private Answer permissionsAt(String scope, Deadline deadline) throws InterruptedException {
    return azure.list(
        scope + "/providers/Microsoft.Authorization/permissions", PERMISSIONS_VERSION, deadline);
  }

  private PermissionsObservation permissions(String scope, Answer answer) {
    var grants = new ArrayList<PermissionGrant>();
    for (var each : ResourceManager.values(answer)) {
      grants.add(
          new PermissionGrant(
              Json.texts(each, "actions"),
              Json.texts(each, "notActions"),
              Json.texts(each, "dataActions"),
              Json.texts(each, "notDataActions"),
              Json.text(each, "condition")));
    }
    return new PermissionsObservation(scope, target.options(), answer.read(), grants);
  }

  /**
   * All that hold at a scope. Where one of them is for somebody else, that may be a group of
   * whoever asks, and Azure alone knows who is in it.
   *
   * @param caller the object id of whoever asks; absent where that is not known
   */
  DenyAssignmentsObservation denials(String scope, @Nullable String caller, Deadline deadline)
      throws InterruptedException {
    var all = askForDenials(scope, "atScope()", deadline);
    var denials = denials(all);
    if (caller == null || denials.stream().allMatch(denial -> denial.isFor(caller))) {
      return new DenyAssignmentsObservation(scope, null, all.read(), denials);
    }
    var own = askForDenials(scope, "atScope()%20and%20assignedTo('" + caller + "')", deadline);
    if (!own.read().isAnswered()) {
      return new DenyAssignmentsObservation(scope, null, all.read(), denials);
    }
    var those = denials(own);
    for (var denial : denials) {
      if (denial.isFor(caller) && those.stream().noneMatch(denial::isSame)) {
        those.add(denial);
      }
    }
    return new DenyAssignmentsObservation(scope, caller, own.read(), those);
  }

  private Answer askForDenials(String scope, String filter, Deadline deadline)
      throws InterruptedException {
    return azure.list(
        scope + "/providers/Microsoft.Authorization/denyAssignments?$filter=" + filter,
        DENIALS_VERSION,
        deadline);
  }

  private static List<DenyAssignment> denials(Answer answer) {
    var denials = new ArrayList<DenyAssignment>();
    for (var each : ResourceManager.values(answer)) {
      var properties = Json.object(each, "properties");
      var actions = new ArrayList<String>();
      var notActions = new ArrayList<String>();
      for (var permission : Json.objects(properties, "permissions")) {
        actions.addAll(Json.texts(permission, "actions"));
        notActions.addAll(Json.texts(permission, "notActions"));
      }
      denials.add(
          new DenyAssignment(
              Json.text(each, "id"),
              Objects.requireNonNullElse(Json.text(properties, "denyAssignmentName"), ""),
              Json.text(properties, "scope"),
              actions,
              notActions,
              ids(properties, "principals"),
              ids(properties, "excludePrincipals"),
              Json.isTrue(properties, "doNotApplyToChildScopes"),
              Json.isTrue(properties, "isSystemProtected")));
    }
    return denials;
  }

  private static List<String> ids(@Nullable JsonObject properties, String name) {
    var ids = new ArrayList<String>();
    for (var principal : Json.objects(properties, name)) {
      var id = Json.text(principal, "id");
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** Side by side, since one answer says nothing of the next. */
  ProvidersObservation providers(String subscription, String id, Deadline deadline)
      throws InterruptedException {
    var tasks = new ArrayList<FutureTask<ProviderState>>();
    for (var namespace : target.providers()) {
      var task = new FutureTask<>(() -> provider(subscription, namespace, deadline));
      tasks.add(task);
      sideTasks.execute(task);
    }
    var states = new ArrayList<ProviderState>();
    for (var task : tasks) {
      states.add(result(task));
    }
    return new ProvidersObservation(id, region(), states);
  }

  private static ProviderState result(FutureTask<ProviderState> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private ProviderState provider(String subscription, String namespace, Deadline deadline)
      throws InterruptedException {
    var answer = azure.get(subscription + "/providers/" + namespace, RESOURCES_VERSION, deadline);
    var locations = new ArrayList<String>();
    if (namespace.equalsIgnoreCase(HYBRID_COMPUTE)) {
      for (var type : Json.objects(answer.body(), "resourceTypes")) {
        if (MACHINES.equalsIgnoreCase(Json.text(type, "resourceType"))) {
          locations.addAll(Json.texts(type, "locations"));
        }
      }
    }
    return new ProviderState(
        namespace, answer.read(), Json.text(answer.body(), "registrationState"), locations);
  }

  MachineNameObservation machineName(String scope, ThisMachine machine, Deadline deadline)
      throws InterruptedException {
    var id = scope + "/providers/Microsoft.HybridCompute/machines/" + machine.resourceName();
    var answer = azure.get(id, MACHINES_VERSION, deadline);
    return new MachineNameObservation(
        id,
        answer.read(),
        answer.read().isAnswered() ? holder(answer.body()) : null,
        machine.vmId(),
        machine.vmUuid(),
        machine.fqdn());
  }

  private static MachineHolder holder(@Nullable JsonObject body) {
    var properties = Json.object(body, "properties");
    return new MachineHolder(
        Json.text(properties, "vmId"),
        Json.text(properties, "vmUuid"),
        Json.text(properties, "machineFqdn"),
        Json.text(properties, "osName"),
        Json.text(properties, "status"),
        time(Json.text(properties, "lastStatusChange")),
        Json.text(properties, "agentVersion"),
        Json.text(body, "location"),
        Json.text(properties, "privateLinkScopeResourceId"));
  }

  private static @Nullable Instant time(@Nullable String written) {
    try {
      return written == null ? null : OffsetDateTime.parse(written).toInstant();
    } catch (DateTimeException other) {
      return null;
    }
  }

  /** The question is a POST, and answers whether a name may be used at all. */
  ReservedNameObservation reservedName(ThisMachine machine, Deadline deadline)
      throws InterruptedException {
    var name = Objects.requireNonNullElse(machine.resourceName(), "");
    var body =
        "{\"name\":%s,\"type\":\"Microsoft.HybridCompute/machines\"}"
            .formatted(JsonText.quoted(name));
    var answer =
        azure.query(
            "/providers/Microsoft.Resources/checkResourceName", NAMES_VERSION, body, deadline);
    return new ReservedNameObservation(name, answer.read(), Json.text(answer.body(), "status"));
  }

  LocksObservation locks(String scope, Deadline deadline) throws InterruptedException {
    var answer =
        azure.list(scope + "/providers/Microsoft.Authorization/locks", LOCKS_VERSION, deadline);
    var locks = new ArrayList<ManagementLock>();
    for (var each : ResourceManager.values(answer)) {
      var properties = Json.object(each, "properties");
      locks.add(
          new ManagementLock(
              Objects.requireNonNullElse(Json.text(each, "name"), ""),
              Objects.requireNonNullElse(Json.text(properties, "level"), ""),
              lockedScope(Json.text(each, "id")),
              Json.text(properties, "notes")));
    }
    return new LocksObservation(scope, answer.read(), locks);
  }

  /** A lock's id is its scope's with more behind it. */
  private static @Nullable String lockedScope(@Nullable String id) {
    var end = id == null ? -1 : id.lastIndexOf("/providers/Microsoft.Authorization/locks/");
    return id == null || end < 0 ? id : id.substring(0, end);
  }

  PrivateLinkScopeObservation privateLinkScope(String id, Deadline deadline)
      throws InterruptedException {
    var answer = azure.get(id, MACHINES_VERSION, deadline);
    var properties = Json.object(answer.body(), "properties");
    return new PrivateLinkScopeObservation(
        id,
        region(),
        answer.read(),
        Json.text(answer.body(), "location"),
        Json.text(properties, "provisioningState"),
        Json.text(properties, "publicNetworkAccess"));
  }

  GatewayObservation gateway(String id, Deadline deadline) throws InterruptedException {
    var answer = azure.get(id, GATEWAYS_VERSION, deadline);
    var properties = Json.object(answer.body(), "properties");
    return new GatewayObservation(
        id,
        region(),
        answer.read(),
        Json.text(answer.body(), "location"),
        Json.text(properties, "provisioningState"),
        Json.text(properties, "gatewayEndpoint"));
  }
}
