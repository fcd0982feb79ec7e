package io.arcpreflight.diagnosis.azure;

import static io.arcpreflight.diagnosis.AzureRun.GROUP;
import static io.arcpreflight.diagnosis.AzureRun.SUBSCRIPTION;
import static io.arcpreflight.diagnosis.AzureRun.TENANT;
import static io.arcpreflight.diagnosis.AzureRun.answered;
import static io.arcpreflight.diagnosis.AzureRun.judge;
import static io.arcpreflight.diagnosis.AzureRun.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.diagnosis.Finding;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.azure.ConnectOption;
import io.arcpreflight.observation.azure.DenyAssignment;
import io.arcpreflight.observation.azure.DenyAssignmentsObservation;
import io.arcpreflight.observation.azure.GatewayObservation;
import io.arcpreflight.observation.azure.LocksObservation;
import io.arcpreflight.observation.azure.MachineHolder;
import io.arcpreflight.observation.azure.MachineNameObservation;
import io.arcpreflight.observation.azure.ManagementLock;
import io.arcpreflight.observation.azure.PermissionGrant;
import io.arcpreflight.observation.azure.PermissionsObservation;
import io.arcpreflight.observation.azure.PolicyEvaluation;
import io.arcpreflight.observation.azure.PolicyObservation;
import io.arcpreflight.observation.azure.PrivateLinkScopeObservation;
import io.arcpreflight.observation.azure.ProviderState;
import io.arcpreflight.observation.azure.ProvidersObservation;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.azure.ReservedNameObservation;
import io.arcpreflight.observation.azure.ResourceGroupObservation;
import io.arcpreflight.observation.azure.SubscriptionObservation;
import io.arcpreflight.observation.azure.SubscriptionTenantObservation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AzureRuleTest {
  private static final String MACHINE = GROUP + "/providers/Microsoft.HybridCompute/machines/srv";
  private static final String SCOPE =
      GROUP + "/providers/Microsoft.HybridCompute/privateLinkScopes/s";
  private static final String GATEWAY = GROUP + "/providers/Microsoft.HybridCompute/gateways/g";

  private static Finding only(Diagnosis diagnosis, String cause, Severity severity) {
    assertThat(diagnosis.findings()).extracting(Finding::id).containsExactly(cause);
    var finding = diagnosis.findings().getFirst();
    assertThat(finding.severity()).isEqualTo(severity);
    return finding;
  }

  private static Finding error(Diagnosis diagnosis, String cause, String code) {
    var finding = only(diagnosis, cause, Severity.ERROR);
    assertThat(finding.code()).isEqualTo(code);
    return finding;
  }

  private static @Nullable Object told(Finding finding, String fact, String value) {
    return finding.facts().stream()
        .filter(it -> it.id().equals(fact))
        .findFirst()
        .orElseThrow()
        .values()
        .get(value);
  }

  private static PermissionsObservation permissions(
      List<String> actions, List<String> notActions, ConnectOption... options) {
    return new PermissionsObservation(
        GROUP,
        List.of(options),
        answered(),
        List.of(new PermissionGrant(actions, notActions, List.of(), List.of(), null)));
  }

  private static PermissionsObservation onboarding(ConnectOption... options) {
    return permissions(
        List.of(
            "Microsoft.HybridCompute/machines/read",
            "Microsoft.HybridCompute/machines/write",
            "Microsoft.HybridCompute/privateLinkScopes/read",
            "Microsoft.GuestConfiguration/guestConfigurationAssignments/read"),
        List.of(),
        options);
  }

  @Test
  void whoMayAllThatConnectingDoes_isNotTold() {
    assertThat(judge(onboarding()).findings()).isEmpty();
    assertThat(judge(permissions(List.of("*"), List.of())).findings()).isEmpty();
    assertThat(
            judge(permissions(List.of("Microsoft.HybridCompute/*"), List.of("*/delete")))
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "*/read, Microsoft.HybridCompute/machines/write, Azure Connected Machine Onboarding",
    "Microsoft.HybridCompute/*/write, Microsoft.HybridCompute/machines/read, Azure Connected"
        + " Machine Onboarding",
  })
  void missingAction_isNamedWithTheLeastRole(String allowed, String missing, String role) {
    var finding =
        error(judge(permissions(List.of(allowed), List.of())), "azure.not-authorized", "AZCM0042");
    assertThat(told(finding, "azure.action-missing", "action")).isEqualTo(missing);
    assertThat(told(finding, "azure.action-missing", "scope")).isEqualTo(GROUP);
    assertThat(told(finding, "azure.action-missing", "role")).isEqualTo(role);
  }

  @Test
  void options_needRightsOfTheirOwn() {
    var gateway =
        error(judge(onboarding(ConnectOption.GATEWAY)), "azure.not-authorized", "AZCM0042");
    assertThat(gateway.facts()).hasSize(2);
    assertThat(told(gateway, "azure.action-missing", "role")).isEqualTo("Arc Gateway Manager");
    var automanage =
        only(judge(onboarding(ConnectOption.AUTOMANAGE)), "azure.not-authorized", Severity.WARNING);
    assertThat(told(automanage, "azure.action-missing", "role")).isEqualTo("Reader");
    assertThat(judge(onboarding(ConnectOption.PRIVATE_LINK_SCOPE)).findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = ReadOutcome.class,
      names = {"REFUSED", "THROTTLED", "FAILED", "UNREADABLE", "REDIRECTED", "NO_ANSWER"})
  @Provokes("azure.could-not-verify")
  void whatIsNotKnown_isNeverReportedAsWrong(ReadOutcome outcome) {
    var unanswered = read(outcome, null, null, null);
    for (var diagnosis :
        List.of(
            judge(new PermissionsObservation(GROUP, List.of(), unanswered, List.of())),
            judge(new LocksObservation(GROUP, unanswered, List.of())),
            judge(new ResourceGroupObservation(GROUP, unanswered, null, null)),
            judge(new SubscriptionObservation(SUBSCRIPTION, unanswered, null, null, null)),
            judge(new DenyAssignmentsObservation(GROUP, null, unanswered, List.of())),
            judge(new ReservedNameObservation("srv", unanswered, null)),
            judge(new PolicyObservation(GROUP, null, List.of(), unanswered, List.of())),
            judge(providers(unanswered, null)))) {
      only(diagnosis, "azure.could-not-verify", Severity.INFO);
    }
  }

  @Test
  void whatWasNotAsked_isNotTold() {
    var notAsked = AzureRead.notAsked("GET management.azure.com", "there is no token");
    assertThat(
            judge(
                    new PermissionsObservation(GROUP, List.of(), notAsked, List.of()),
                    machine(notAsked, null),
                    providers(notAsked, null))
                .findings())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Disabled, azure.subscription-disabled, ERROR",
    "Deleted, azure.subscription-disabled, ERROR",
    "Expired, azure.subscription-disabled, ERROR",
    "Warned, azure.subscription-warned, WARNING",
    "PastDue, azure.subscription-warned, WARNING",
  })
  @Provokes({"azure.subscription-disabled", "azure.subscription-warned"})
  void subscriptionInABadState_isTold(String state, String cause, Severity severity) {
    var seen = new SubscriptionObservation(SUBSCRIPTION, answered(), "Prod", state, TENANT);
    assertThat(told(only(judge(seen), cause, severity), "azure.subscription-state", "state"))
        .isEqualTo(state);
  }

  @Test
  void subscription_isOfTheTenantThatAzureNames() {
    var challenge = read(ReadOutcome.UNAUTHENTICATED, 401, "AuthenticationFailed", null);
    assertThat(
            judge(new SubscriptionTenantObservation(SUBSCRIPTION, TENANT, challenge, TENANT))
                .findings())
        .isEmpty();
    error(
        judge(new SubscriptionTenantObservation(SUBSCRIPTION, TENANT, challenge, "3333")),
        "identity.tenant-mismatch",
        "AZCM0041");
    var missing = read(ReadOutcome.NOT_FOUND, 404, "SubscriptionNotFound", "could not be found");
    error(
        judge(new SubscriptionTenantObservation(SUBSCRIPTION, TENANT, missing, null)),
        "azure.subscription-not-found",
        "AZCM0042");
  }

  @Test
  @Provokes("azure.resource-group-deleting")
  void resourceGroup_isThereOrMayBeMade() {
    var missing = read(ReadOutcome.NOT_FOUND, 404, "ResourceGroupNotFound", "could not be found");
    var group = new ResourceGroupObservation(GROUP, missing, null, null);
    error(judge(group), "azure.resource-group-not-found", "AZCM0042");
    var finding = error(judge(group, onboarding()), "azure.resource-group-not-found", "AZCM0042");
    assertThat(told(finding, "azure.action-missing", "role")).isEqualTo("Contributor");
    only(
        judge(group, permissions(List.of("*"), List.of())),
        "azure.resource-group-not-found",
        Severity.WARNING);
    only(
        judge(
            group,
            permissions(List.of("*"), List.of()),
            machine(missing, null),
            new LocksObservation(GROUP, missing, List.of())),
        "azure.resource-group-not-found",
        Severity.WARNING);
    error(
        judge(new ResourceGroupObservation(GROUP, answered(), "koreacentral", "Deleting")),
        "azure.resource-group-deleting",
        "AZCM0042");
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft.HybridCompute, false, ERROR",
    "Microsoft.HybridCompute, true, WARNING",
    "Microsoft.GuestConfiguration, false, WARNING",
  })
  void providerThatIsNotRegistered_isToldByWhatComesOfIt(
      String namespace, boolean mayRegister, Severity severity) {
    var seen =
        new ProvidersObservation(
            SUBSCRIPTION,
            null,
            List.of(new ProviderState(namespace, answered(), "NotRegistered", List.of())));
    var rights = mayRegister ? permissions(List.of("*"), List.of()) : onboarding();
    var finding = only(judge(seen, rights), "azure.provider-not-registered", severity);
    assertThat(finding.subjects()).containsExactly(namespace);
    assertThat(
            judge(
                    new ProvidersObservation(
                        SUBSCRIPTION,
                        null,
                        List.of(
                            new ProviderState(namespace, answered(), "Registering", List.of()))))
                .findings())
        .isEmpty();
  }

  @Test
  void region_isOneThatTheProviderOffers() {
    assertThat(judge(providers(answered(), "koreacentral")).findings()).isEmpty();
    var finding = error(judge(providers(answered(), "narnia")), "parameter.region", "AZCM0020");
    assertThat(finding.subjects()).containsExactly("narnia");
  }

  @Test
  void name_isFreeOrSomebodyHasIt() {
    var free = read(ReadOutcome.NOT_FOUND, 404, "ResourceNotFound", "was not found");
    assertThat(judge(machine(free, null)).findings()).isEmpty();
    var other = error(judge(machine(answered(), holder("u2"))), "azure.name-taken", "AZCM0044");
    assertThat(told(other, "azure.name-is-other-machine", "uuid")).isEqualTo("u2");
    var same = error(judge(machine(answered(), holder("U1"))), "azure.name-taken", "AZCM0044");
    assertThat(told(same, "azure.name-is-this-machine", "name")).isEqualTo("srv");
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, 403, AuthorizationFailed, azure.not-authorized",
    "REFUSED, 403, , azure.not-authorized",
    "REFUSED, 403, DenyAssignmentAuthorizationFailed, azure.deny-assignment",
    "NOT_FOUND, 404, ResourceGroupNotFound, azure.resource-group-not-found",
    "NOT_FOUND, 404, SubscriptionNotFound, azure.subscription-not-found",
    "REJECTED, 409, MissingSubscriptionRegistration, azure.provider-not-registered",
    "UNAUTHENTICATED, 401, InvalidAuthenticationTokenTenant, identity.tenant-mismatch",
    "UNAUTHENTICATED, 401, InvalidAuthenticationToken, identity.token-rejected",
    "UNAUTHENTICATED, 401, ExpiredAuthenticationToken, identity.token-rejected",
    "UNAUTHENTICATED, 401, , identity.token-rejected",
  })
  @Provokes("identity.token-rejected")
  void refusalOfTheFirstRequest_isMappedByItsCode(
      ReadOutcome outcome, int status, @Nullable String code, String cause) {
    var finding = judge(machine(read(outcome, status, code, "no"), null)).findings().getFirst();
    assertThat(finding.id()).isEqualTo(cause);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
  }

  @Test
  void missingRegistration_isToldOfTheWholeProvider() {
    var refused = read(ReadOutcome.REJECTED, 409, "MissingSubscriptionRegistration", "no");
    var finding = judge(machine(refused, null)).findings().getFirst();
    assertThat(finding.subjects()).containsExactly("Microsoft.HybridCompute");
  }

  @Test
  void reservedName_isTold() {
    assertThat(judge(new ReservedNameObservation("srv", answered(), "Allowed")).findings())
        .isEmpty();
    error(
        judge(new ReservedNameObservation("EXCHANGE", answered(), "Reserved")),
        "host.resource-name-reserved",
        "AZCM0042");
  }

  @Test
  @Provokes("azure.locked")
  void lock_thatAllowsNoChange_isTold() {
    var keep = new ManagementLock("keep", "CanNotDelete", GROUP, null);
    assertThat(judge(new LocksObservation(GROUP, answered(), List.of(keep))).findings()).isEmpty();
    var freeze = new ManagementLock("freeze", "ReadOnly", GROUP, "quarter end");
    error(
        judge(new LocksObservation(GROUP, answered(), List.of(keep, freeze))),
        "azure.locked",
        "AZCM0042");
  }

  @Test
  @Provokes("azure.deny-assignment")
  void denyAssignment_isTold() {
    var denial =
        new DenyAssignment(
            "id",
            "stack",
            GROUP,
            List.of("*/write"),
            List.of(),
            List.of("00000000-0000-0000-0000-000000000000"),
            List.of(),
            false,
            true);
    var finding =
        error(
            judge(new DenyAssignmentsObservation(GROUP, null, answered(), List.of(denial))),
            "azure.deny-assignment",
            "AZCM0042");
    assertThat(told(finding, "azure.denied", "action"))
        .isEqualTo("Microsoft.HybridCompute/machines/write");
  }

  @ParameterizedTest
  @CsvSource({
    ", NonCompliant, Deny, '', true",
    ", NonCompliant, Audit, '', false",
    ", Compliant, Deny, '', false",
    "tags.CostCenter, Required, Deny, '', false",
    "tags.Owner, Required, Deny, '', true",
    "tags.Owner, Required, Audit, '', false",
    "tags.Owner, Removed, , '', false",
    "location, Deny, Deny, Korea Central, true",
    "location, Deny, Deny, westeurope, false",
    "name, Required, , srv-, false",
  })
  void policy_isToldWhereItWouldDeny(
      @Nullable String field,
      String result,
      @Nullable String effect,
      String value,
      boolean denied) {
    var policy =
        new PolicyEvaluation(
            field,
            result,
            effect,
            "d",
            "/providers/x/policyAssignments/p1",
            value.isEmpty() ? List.of() : List.of(value),
            "because");
    var diagnosis =
        judge(
            new PolicyObservation(
                GROUP, "koreacentral", List.of("costcenter"), answered(), List.of(policy)));
    assertThat(diagnosis.findings()).hasSize(denied ? 1 : 0);
    if (denied) {
      assertThat(error(diagnosis, "azure.policy-denied", "AZCM0042").subjects())
          .containsExactly("p1");
    }
  }

  @Test
  @Provokes({"azure.private-link-scope-unusable", "azure.gateway-unusable"})
  void linkedResource_isThereReadyAndInReach() {
    assertThat(judge(scope(answered(), "Korea Central", "Succeeded")).findings()).isEmpty();
    error(
        judge(scope(answered(), "westeurope", "Succeeded")),
        "azure.private-link-scope-unusable",
        "AZCM0042");
    error(
        judge(scope(answered(), "koreacentral", "Deleting")),
        "azure.private-link-scope-unusable",
        "AZCM0042");
    var missing = read(ReadOutcome.NOT_FOUND, 404, "ResourceNotFound", "no");
    error(judge(scope(missing, null, null)), "azure.private-link-scope-unusable", "AZCM0042");
    var refused = read(ReadOutcome.REFUSED, 403, "AuthorizationFailed", "no");
    var finding = error(judge(scope(refused, null, null)), "azure.not-authorized", "AZCM0042");
    assertThat(told(finding, "azure.action-missing", "scope")).isEqualTo(SCOPE);
    assertThat(told(finding, "azure.linked", "resource")).isEqualTo(SCOPE);
    error(
        judge(new GatewayObservation(GATEWAY, "koreacentral", missing, null, null, null)),
        "azure.gateway-unusable",
        "AZCM0042");
    assertThat(
            judge(
                    new GatewayObservation(
                        GATEWAY, "koreacentral", answered(), "westeurope", "Succeeded", "g"))
                .findings())
        .isEmpty();
  }

  private static PrivateLinkScopeObservation scope(
      AzureRead read, @Nullable String location, @Nullable String state) {
    return new PrivateLinkScopeObservation(SCOPE, "koreacentral", read, location, state, "Enabled");
  }

  private static MachineHolder holder(String uuid) {
    return new MachineHolder("v9", uuid, "srv.corp", "linux", "Expired", null, "1.60", "x", null);
  }

  private static MachineNameObservation machine(AzureRead read, @Nullable MachineHolder holder) {
    return new MachineNameObservation(MACHINE, read, holder, null, "u1", "srv.corp");
  }

  private static ProvidersObservation providers(AzureRead read, @Nullable String region) {
    return new ProvidersObservation(
        SUBSCRIPTION,
        region,
        List.of(
            new ProviderState(
                "Microsoft.HybridCompute",
                read,
                read.isAnswered() ? "Registered" : null,
                read.isAnswered() ? List.of("Korea Central", "West Europe") : List.of())));
  }
}
