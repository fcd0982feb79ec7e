package io.arcpreflight.observation;

import io.arcpreflight.observation.agent.AgentConfigObservation;
import io.arcpreflight.observation.agent.AgentObservation;
import io.arcpreflight.observation.agent.EnrolmentObservation;
import io.arcpreflight.observation.agent.FoldersObservation;
import io.arcpreflight.observation.agent.InstallationObservation;
import io.arcpreflight.observation.agent.PortsObservation;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.azure.AzureObservation;
import io.arcpreflight.observation.azure.DenyAssignmentsObservation;
import io.arcpreflight.observation.azure.GatewayObservation;
import io.arcpreflight.observation.azure.LocksObservation;
import io.arcpreflight.observation.azure.MachineNameObservation;
import io.arcpreflight.observation.azure.PermissionsObservation;
import io.arcpreflight.observation.azure.PolicyObservation;
import io.arcpreflight.observation.azure.PrivateLinkScopeObservation;
import io.arcpreflight.observation.azure.ProvidersObservation;
import io.arcpreflight.observation.azure.ReservedNameObservation;
import io.arcpreflight.observation.azure.ResourceGroupObservation;
import io.arcpreflight.observation.azure.SubscriptionObservation;
import io.arcpreflight.observation.azure.SubscriptionTenantObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.ResolverObservation;
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
import io.arcpreflight.observation.identity.IdentityObservation;
import io.arcpreflight.observation.identity.SignInObservation;
import io.arcpreflight.observation.identity.TenantObservation;
import io.avaje.jsonb.Json;

/**
 * What one probe saw. It says nothing of whether that is good or bad.
 *
 * <p>Kinds that have a field of the same name give it the same type: the generated adapter knows
 * each name once.
 */
@Json(typeProperty = "kind")
@Json.SubType(type = AgentConfigObservation.class, name = "agent-config")
@Json.SubType(type = ClockObservation.class, name = "clock")
@Json.SubType(type = DenyAssignmentsObservation.class, name = "deny-assignments")
@Json.SubType(type = DiskObservation.class, name = "disk")
@Json.SubType(type = ElevationObservation.class, name = "elevation")
@Json.SubType(type = EndpointObservation.class, name = "endpoint")
@Json.SubType(type = EnrolmentObservation.class, name = "enrolment")
@Json.SubType(type = FoldersObservation.class, name = "folders")
@Json.SubType(type = GatewayObservation.class, name = "gateway")
@Json.SubType(type = HardeningObservation.class, name = "hardening")
@Json.SubType(type = HostnameObservation.class, name = "hostname")
@Json.SubType(type = InitObservation.class, name = "init")
@Json.SubType(type = InstallationObservation.class, name = "installation")
@Json.SubType(type = KeyPairObservation.class, name = "key-pair")
@Json.SubType(type = LocksObservation.class, name = "locks")
@Json.SubType(type = MachineNameObservation.class, name = "machine-name")
@Json.SubType(type = MetadataObservation.class, name = "metadata")
@Json.SubType(type = OperatingSystemObservation.class, name = "operating-system")
@Json.SubType(type = PackageLocksObservation.class, name = "package-locks")
@Json.SubType(type = PermissionsObservation.class, name = "permissions")
@Json.SubType(type = PoliciesObservation.class, name = "policies")
@Json.SubType(type = PolicyObservation.class, name = "policy")
@Json.SubType(type = PortsObservation.class, name = "ports")
@Json.SubType(type = PrivateLinkScopeObservation.class, name = "private-link-scope")
@Json.SubType(type = ProgramsObservation.class, name = "programs")
@Json.SubType(type = ProvidersObservation.class, name = "providers")
@Json.SubType(type = ReservedNameObservation.class, name = "reserved-name")
@Json.SubType(type = ResolverObservation.class, name = "resolver")
@Json.SubType(type = ResourceGroupObservation.class, name = "resource-group")
@Json.SubType(type = ServiceObservation.class, name = "service")
@Json.SubType(type = SignInObservation.class, name = "sign-in")
@Json.SubType(type = SubscriptionObservation.class, name = "subscription")
@Json.SubType(type = SubscriptionTenantObservation.class, name = "subscription-tenant")
@Json.SubType(type = SystemObservation.class, name = "system")
@Json.SubType(type = SystemUnreadableObservation.class, name = "system-unreadable")
@Json.SubType(type = TenantObservation.class, name = "tenant")
@Json.SubType(type = TrustStoreObservation.class, name = "trust-store")
public sealed interface Observation
    permits AgentObservation,
        AzureObservation,
        EndpointObservation,
        HostObservation,
        IdentityObservation,
        ResolverObservation {}
