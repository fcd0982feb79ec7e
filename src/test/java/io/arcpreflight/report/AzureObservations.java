package io.arcpreflight.report;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.azure.AzureCheck;
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
import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.observation.identity.EntraError;
import io.arcpreflight.observation.identity.SignInCertificate;
import io.arcpreflight.observation.identity.SignInMethod;
import io.arcpreflight.observation.identity.SignInObservation;
import io.arcpreflight.observation.identity.SignInResult;
import io.arcpreflight.observation.identity.TenantObservation;
import io.arcpreflight.observation.identity.TokenFacts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be seen of Entra and Azure, with every field filled somewhere. */
final class AzureObservations {
  private static final String TENANT = "9f8e7d6c-0000-4000-8000-00000000000a";
  private static final String SUBSCRIPTION = "1b2c3d4e-0000-4000-8000-00000000000b";
  private static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/rg-dc1";
  private static final String MACHINE =
      GROUP + "/providers/Microsoft.HybridCompute/machines/srv-db-07";
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private AzureObservations() {}

  static List<ReportedCheck> checks() {
    return all().entrySet().stream()
        .map(
            seen ->
                Reports.check(
                    seen.getKey().id(),
                    seen.getKey().id(),
                    SUBSCRIPTION,
                    CheckStatus.PASS,
                    seen.getValue()))
        .toList();
  }

  static Map<AzureCheck, Observation> all() {
    var all = new LinkedHashMap<AzureCheck, Observation>();
    all.put(AzureCheck.TENANT, tenant());
    all.put(
        AzureCheck.SUBSCRIPTION_TENANT,
        new SubscriptionTenantObservation(
            SUBSCRIPTION,
            TENANT,
            read(ReadOutcome.UNAUTHENTICATED, 401, "AuthenticationFailed"),
            TENANT));
    all.put(AzureCheck.SIGN_IN, signIn());
    all.put(
        AzureCheck.SUBSCRIPTION,
        new SubscriptionObservation(SUBSCRIPTION, answered(), "Production", "Enabled", TENANT));
    all.put(
        AzureCheck.RESOURCE_GROUP,
        new ResourceGroupObservation(GROUP, answered(), "koreacentral", "Succeeded"));
    all.put(AzureCheck.PERMISSIONS, permissions());
    all.put(AzureCheck.DENY_ASSIGNMENTS, denials());
    all.put(
        AzureCheck.PROVIDERS,
        new ProvidersObservation(
            SUBSCRIPTION,
            "koreacentral",
            List.of(
                new ProviderState(
                    "Microsoft.HybridCompute", answered(), "Registered", List.of("Korea Central")),
                new ProviderState(
                    "Microsoft.GuestConfiguration",
                    read(ReadOutcome.REFUSED, 403, "AuthorizationFailed"),
                    null,
                    List.of()))));
    all.put(
        AzureCheck.MACHINE_NAME,
        new MachineNameObservation(
            MACHINE,
            answered(),
            new MachineHolder(
                "5d1c",
                "7f3a",
                "srv-db-07.corp",
                "linux",
                "Expired",
                NOW,
                "1.60",
                "koreacentral",
                null),
            "5d1d",
            "7f3b",
            "srv-db-07.corp"));
    all.put(
        AzureCheck.RESERVED_NAME, new ReservedNameObservation("srv-db-07", answered(), "Allowed"));
    all.put(
        AzureCheck.LOCKS,
        new LocksObservation(
            GROUP,
            answered(),
            List.of(new ManagementLock("keep", "CanNotDelete", GROUP, "ask the owner"))));
    all.put(
        AzureCheck.POLICY,
        new PolicyObservation(
            GROUP,
            "koreacentral",
            List.of("CostCenter"),
            answered(),
            List.of(
                new PolicyEvaluation(
                    "tags.CostCenter", "Required", "Deny", "d", "a", List.of("1234"), "why"))));
    all.put(
        AzureCheck.PRIVATE_LINK_SCOPE,
        new PrivateLinkScopeObservation(
            GROUP, "koreacentral", answered(), "koreacentral", "Succeeded", "Enabled"));
    all.put(
        AzureCheck.GATEWAY,
        new GatewayObservation(
            GROUP,
            "koreacentral",
            AzureRead.notAsked("GET management.azure.com", "there is no token"),
            null,
            null,
            "abc.gw.arc.azure.com"));
    return all;
  }

  private static TenantObservation tenant() {
    return new TenantObservation(
        TENANT,
        "AzureCloud",
        read(ReadOutcome.REJECTED, 400, "invalid_tenant"),
        error(90002),
        null,
        "NA",
        "microsoftonline.com",
        "AzureUSGovernment");
  }

  private static SignInObservation signIn() {
    return new SignInObservation(
        SignInMethod.CERTIFICATE,
        "--config",
        "login.microsoftonline.com",
        TENANT,
        "ad36",
        SignInResult.REFUSED,
        read(ReadOutcome.UNAUTHENTICATED, 401, "invalid_client"),
        error(700027),
        CredentialFlaw.NOT_YET_VALID,
        new SignInCertificate("CN=arc", "AB12", "CD34", NOW, NOW, "RSA 2048"),
        new TokenFacts(
            TENANT,
            "https://management.azure.com",
            "https://sts.windows.net/" + TENANT + "/",
            "0b1e",
            "ad36",
            "app",
            "live.com",
            NOW,
            NOW,
            NOW),
        -3L,
        NOW,
        "the certificate begins tomorrow");
  }

  private static EntraError error(int code) {
    return new EntraError(
        List.of(code),
        "invalid_client",
        "basic_action",
        "AADSTS" + code + ": no",
        "{}",
        "c0",
        "t0",
        NOW);
  }

  private static PermissionsObservation permissions() {
    return new PermissionsObservation(
        GROUP,
        List.of(ConnectOption.GATEWAY),
        answered(),
        List.of(
            new PermissionGrant(
                List.of("Microsoft.HybridCompute/*"),
                List.of("*/delete"),
                List.of(),
                List.of(),
                "@Resource[x] StringEquals 'y'")));
  }

  private static DenyAssignmentsObservation denials() {
    return new DenyAssignmentsObservation(
        GROUP,
        "0b1e",
        answered(),
        List.of(
            new DenyAssignment(
                "d1",
                "managed",
                GROUP,
                List.of("*/write"),
                List.of(),
                List.of("00000000-0000-0000-0000-000000000000"),
                List.of(),
                true,
                true)));
  }

  static AzureRead answered() {
    return new AzureRead(
        ReadOutcome.ANSWERED,
        "GET management.azure.com" + GROUP,
        200,
        null,
        null,
        "r0",
        null,
        1,
        2,
        null,
        3,
        4,
        null);
  }

  private static AzureRead read(ReadOutcome outcome, int status, String code) {
    return new AzureRead(
        outcome,
        "GET management.azure.com" + GROUP,
        status,
        code,
        "a sentence",
        "r0",
        17L,
        3,
        0,
        "example.com",
        3,
        4,
        "why");
  }
}
