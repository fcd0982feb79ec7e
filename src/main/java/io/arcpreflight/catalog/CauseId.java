package io.arcpreflight.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The causes that judgement can reach. Each has its entry in the catalogue under the same id. */
public enum CauseId {
  DNS_NO_SUCH_HOST("dns.no-such-host"),
  DNS_NO_ADDRESS("dns.no-address"),
  DNS_SERVER_FAILURE("dns.server-failure"),
  DNS_REFUSED("dns.refused"),
  DNS_TIMEOUT("dns.timeout"),
  DNS_NO_SERVER("dns.no-server"),
  DNS_SERVER_DIFFERS("dns.server-differs"),
  DNS_HOSTS_OVERRIDE("dns.hosts-override"),
  DNS_SINKHOLE("dns.sinkhole"),
  DNS_PRIVATE_UNEXPECTED("dns.private-unexpected"),
  DNS_PUBLIC_UNEXPECTED("dns.public-unexpected"),
  DNS_SLOW("dns.slow"),
  DNS_SYSTEM_RESOLVER("dns.system-resolver"),
  TCP_NETWORK_UNREACHABLE("tcp.network-unreachable"),
  TCP_HOST_UNREACHABLE("tcp.host-unreachable"),
  TCP_PROHIBITED("tcp.prohibited"),
  TCP_NO_LOCAL_PORT("tcp.no-local-port"),
  TCP_REFUSED("tcp.refused"),
  TCP_TIMEOUT("tcp.timeout"),
  TCP_PARTLY_REACHABLE("tcp.partly-reachable"),
  PROXY_MALFORMED_URL("proxy.malformed-url"),
  PROXY_UNRESOLVABLE("proxy.unresolvable"),
  PROXY_REFUSED("proxy.refused"),
  PROXY_UNREACHABLE("proxy.unreachable"),
  PROXY_TIMEOUT("proxy.timeout"),
  PROXY_FORBIDDEN("proxy.forbidden"),
  PROXY_AUTHENTICATION_REQUIRED("proxy.authentication-required"),
  PROXY_CREDENTIALS_REJECTED("proxy.credentials-rejected"),
  PROXY_UPSTREAM_FAILED("proxy.upstream-failed"),
  PROXY_NOT_A_PROXY("proxy.not-a-proxy"),
  PROXY_UNSUPPORTED_SCHEME("proxy.unsupported-scheme"),
  PROXY_CREDENTIALS_IN_URL("proxy.credentials-in-url"),
  PROXY_IGNORED_SETTING("proxy.ignored-setting"),
  TLS_UNTRUSTED_ISSUER("tls.untrusted-issuer"),
  TLS_INSPECTED("tls.inspected"),
  TLS_EXPIRED("tls.expired"),
  TLS_NOT_YET_VALID("tls.not-yet-valid"),
  TLS_WRONG_HOST("tls.wrong-host"),
  TLS_INCOMPLETE_CHAIN("tls.incomplete-chain"),
  TLS_PROTOCOL_VERSION("tls.protocol-version"),
  TLS_NO_COMMON_CIPHER("tls.no-common-cipher"),
  TLS_INTERRUPTED("tls.interrupted"),
  TLS_TIMEOUT("tls.timeout"),
  TLS_NOT_TLS("tls.not-tls"),
  TLS_NEGATIVE_SERIAL("tls.negative-serial"),
  TLS_TRUST_DIFFERS("tls.trust-differs"),
  HTTP_FORBIDDEN("http.forbidden"),
  HTTP_CAPTIVE_PORTAL("http.captive-portal"),
  HTTP_SERVER_ERROR("http.server-error"),
  HTTP_TIMEOUT("http.timeout"),
  HTTP_INTERRUPTED("http.interrupted"),
  HTTP_UNEXPECTED_ANSWER("http.unexpected-answer"),
  HOST_NOT_ELEVATED("host.not-elevated"),
  HOST_HOSTNAME_UNAVAILABLE("host.hostname-unavailable"),
  HOST_HOSTNAME_UNRESOLVABLE("host.hostname-unresolvable"),
  HOST_RESOURCE_NAME_INVALID("host.resource-name-invalid"),
  HOST_RESOURCE_NAME_RESERVED("host.resource-name-reserved"),
  HOST_CLOCK_SKEW("host.clock-skew"),
  HOST_RSA_UNAVAILABLE("host.rsa-unavailable"),
  HOST_SYSTEM_INFORMATION_UNREADABLE("host.system-information-unreadable"),
  HOST_NO_SYSTEMD("host.no-systemd"),
  HOST_SYSTEMD_NOT_RUNNING("host.systemd-not-running"),
  HOST_UNKNOWN_DISTRIBUTION("host.unknown-distribution"),
  HOST_UNSUPPORTED_ARCHITECTURE("host.unsupported-architecture"),
  HOST_UNSUPPORTED_OS("host.unsupported-os"),
  HOST_SUPPORT_ENDING("host.support-ending"),
  HOST_REQUIRED_PROGRAM_MISSING("host.required-program-missing"),
  HOST_AZURE_VM("host.azure-vm"),
  HOST_AZURE_LOCAL("host.azure-local"),
  HOST_PACKAGE_LOCK_HELD("host.package-lock-held"),
  HOST_NO_DISK_SPACE("host.no-disk-space"),
  HOST_NOEXEC("host.noexec"),
  HOST_READ_ONLY_FOLDER("host.read-only-folder"),
  HOST_TRUST_STORE_MISSING("host.trust-store-missing"),
  HOST_PROFILE_CLEANUP_POLICY("host.profile-cleanup-policy"),
  HOST_SERVICE_LOGON_RIGHT("host.service-logon-right"),
  AGENT_NOT_INSTALLED("agent.not-installed"),
  AGENT_HIMDS_STOPPED("agent.himds-stopped"),
  AGENT_HIMDS_FAILED("agent.himds-failed"),
  AGENT_HIMDS_DISABLED("agent.himds-disabled"),
  AGENT_HIMDS_STARTING("agent.himds-starting"),
  AGENT_HIMDS_NOT_RESPONDING("agent.himds-not-responding"),
  AGENT_HIMDS_UNHEALTHY("agent.himds-unhealthy"),
  AGENT_SERVICE_NOT_RUNNING("agent.service-not-running"),
  AGENT_PORT_TAKEN("agent.port-taken"),
  AGENT_ALREADY_CONNECTED("agent.already-connected"),
  AGENT_NOT_CONNECTED("agent.not-connected"),
  AGENT_IDENTITY_EXPIRED("agent.identity-expired"),
  AGENT_VERSION_UNSUPPORTED("agent.version-unsupported"),
  AGENT_VERSION_UNKNOWN("agent.version-unknown"),
  AGENT_CONFIG_CONFLICT("agent.config-conflict"),
  AGENT_CONFIG_UNREADABLE("agent.config-unreadable"),
  AGENT_LOG_NOT_WRITABLE("agent.log-not-writable"),
  AGENT_FOLDER_UNUSABLE("agent.folder-unusable"),
  AGENT_PROXY_DIFFERS("agent.proxy-differs"),
  PARAMETER_MISSING("parameter.missing"),
  PARAMETER_TAGS("parameter.tags"),
  PARAMETER_CLOUD("parameter.cloud"),
  PARAMETER_CORRELATION_ID("parameter.correlation-id"),
  PARAMETER_CONFIG_FILE("parameter.config-file"),
  PARAMETER_REGION("parameter.region"),
  PARAMETER_REGION_UNLISTED("parameter.region-unlisted"),
  PARAMETER_INVALID("parameter.invalid"),
  PARAMETER_ACCESS_TOKEN("parameter.access-token"),
  PARAMETER_UNKNOWN_KEY("parameter.unknown-key"),
  IDENTITY_SECRET_INVALID("identity.secret-invalid"),
  IDENTITY_SECRET_EXPIRED("identity.secret-expired"),
  IDENTITY_APPLICATION_UNKNOWN("identity.application-unknown"),
  IDENTITY_TENANT_UNKNOWN("identity.tenant-unknown"),
  IDENTITY_CONDITIONAL_ACCESS("identity.conditional-access"),
  IDENTITY_CERTIFICATE_REJECTED("identity.certificate-rejected"),
  IDENTITY_TENANT_MISMATCH("identity.tenant-mismatch"),
  IDENTITY_TENANT_OTHER_CLOUD("identity.tenant-other-cloud"),
  IDENTITY_TENANT_RESTRICTED("identity.tenant-restricted"),
  IDENTITY_APPLICATION_DISABLED("identity.application-disabled"),
  IDENTITY_CERTIFICATE_EXPIRED("identity.certificate-expired"),
  IDENTITY_CERTIFICATE_UNUSABLE("identity.certificate-unusable"),
  IDENTITY_ACCOUNT_NOT_IN_TENANT("identity.account-not-in-tenant"),
  IDENTITY_ACCOUNT_BLOCKED("identity.account-blocked"),
  IDENTITY_CONSENT_MISSING("identity.consent-missing"),
  IDENTITY_SIGN_IN_DECLINED("identity.sign-in-declined"),
  IDENTITY_SIGN_IN_TIMED_OUT("identity.sign-in-timed-out"),
  IDENTITY_SESSION_EXPIRED("identity.session-expired"),
  IDENTITY_AZURE_CLI_UNUSABLE("identity.azure-cli-unusable"),
  IDENTITY_TOKEN_REJECTED("identity.token-rejected"),
  IDENTITY_REFUSED("identity.refused"),
  IDENTITY_REDIRECT_REFUSED("identity.redirect-refused"),
  IDENTITY_NO_ANSWER("identity.no-answer"),
  IDENTITY_CREDENTIAL_EXPIRING("identity.credential-expiring"),
  AZURE_NOT_AUTHORIZED("azure.not-authorized"),
  AZURE_PROVIDER_NOT_REGISTERED("azure.provider-not-registered"),
  AZURE_SUBSCRIPTION_NOT_FOUND("azure.subscription-not-found"),
  AZURE_RESOURCE_GROUP_NOT_FOUND("azure.resource-group-not-found"),
  AZURE_POLICY_DENIED("azure.policy-denied"),
  AZURE_NAME_TAKEN("azure.name-taken"),
  AZURE_SUBSCRIPTION_DISABLED("azure.subscription-disabled"),
  AZURE_SUBSCRIPTION_WARNED("azure.subscription-warned"),
  AZURE_RESOURCE_GROUP_DELETING("azure.resource-group-deleting"),
  AZURE_LOCKED("azure.locked"),
  AZURE_DENY_ASSIGNMENT("azure.deny-assignment"),
  AZURE_PRIVATE_LINK_SCOPE_UNUSABLE("azure.private-link-scope-unusable"),
  AZURE_GATEWAY_UNUSABLE("azure.gateway-unusable"),
  AZURE_COULD_NOT_VERIFY("azure.could-not-verify"),
  CONNECT_NOT_STARTED("connect.not-started"),
  CONNECT_INTERRUPTED("connect.interrupted"),
  CONNECT_KILLED("connect.killed"),
  CONNECT_FAILED("connect.failed"),
  CHECKER_CRASHED("checker.crashed"),
  CHECKER_DEADLINE("checker.deadline"),
  CHECKER_INTERRUPTED("checker.interrupted");

  private static final Map<String, CauseId> BY_ID = new HashMap<>();

  static {
    for (var cause : values()) {
      BY_ID.put(cause.id, cause);
    }
  }

  private final String id;

  CauseId(String id) {
    this.id = id;
  }

  /** The stable id, as "tcp.refused". */
  public String id() {
    return id;
  }

  public Area area() {
    return Area.ofCause(id);
  }

  /** The cause with this id. */
  public static Optional<CauseId> of(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
