package io.arcpreflight.settings.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The flags of {@code azcmagent connect} and {@code azcmagent check}, spelt as they are there. */
public enum Flag {
  LOCATION(
      "location",
      'l',
      AzcmagentCommand.CONNECT_AND_CHECK,
      "REGION",
      "Azure region, such as koreacentral."),
  CLOUD(
      "cloud",
      AzcmagentCommand.CONNECT_AND_CHECK,
      "CLOUD",
      "AzureCloud, AzureUSGovernment or AzureChinaCloud. Default: AzureCloud."),
  EXTENSIONS(
      "extensions",
      'e',
      AzcmagentCommand.CHECK,
      "WHICH",
      "Also endpoints of extensions: all or sql."),
  INCLUDE_ALL("include-all", AzcmagentCommand.CHECK, "Include endpoints of all use cases."),
  ENABLE_PLS_CHECK(
      "enable-pls-check",
      'p',
      AzcmagentCommand.CHECK,
      "",
      "Reach the Arc endpoints through a private link scope."),
  PRIVATE_LINK_SCOPE(
      "private-link-scope",
      AzcmagentCommand.CONNECT,
      "ID",
      "Resource id of the private link scope."),
  GATEWAY_ID("gateway-id", AzcmagentCommand.CONNECT, "ID", "Resource id of the Azure Arc gateway."),
  SUBSCRIPTION_ID(
      "subscription-id", 's', AzcmagentCommand.CONNECT, "ID", "Subscription, by id or name."),
  RESOURCE_GROUP(
      "resource-group", 'g', AzcmagentCommand.CONNECT, "NAME", "Resource group of the machine."),
  RESOURCE_NAME(
      "resource-name",
      'n',
      AzcmagentCommand.CONNECT,
      "NAME",
      "Name of the machine in Azure. Default: host name."),
  TENANT_ID("tenant-id", 't', AzcmagentCommand.CONNECT, "ID", "Tenant of the subscription."),
  USER_TENANT_ID(
      "user-tenant-id", AzcmagentCommand.CONNECT, "ID", "Tenant of the account that signs in."),
  SERVICE_PRINCIPAL_ID(
      "service-principal-id",
      'i',
      AzcmagentCommand.CONNECT,
      "ID",
      "Application id of a service principal."),
  SERVICE_PRINCIPAL_SECRET(
      "service-principal-secret",
      'p',
      AzcmagentCommand.CONNECT,
      "SECRET",
      "Secret of the service principal."),
  SERVICE_PRINCIPAL_CERT(
      "service-principal-cert",
      AzcmagentCommand.CONNECT,
      "FILE",
      "Certificate and key of the service principal, PEM or PFX."),
  SERVICE_PRINCIPAL_CERT_THUMBPRINT(
      "service-principal-cert-thumbprint",
      AzcmagentCommand.CONNECT,
      "THUMBPRINT",
      "Certificate of the service principal in a Windows store."),
  ACCESS_TOKEN(
      "access-token", AzcmagentCommand.CONNECT, "TOKEN", "Token for Azure Resource Manager."),
  USE_DEVICE_CODE("use-device-code", AzcmagentCommand.CONNECT, "Sign in with a device code."),
  USE_AZCLI("use-azcli", AzcmagentCommand.CONNECT, "Sign in with the account of the Azure CLI."),
  TAGS("tags", AzcmagentCommand.CONNECT, "TAGS", "Tags, such as \"Site=Seoul,Owner='Ops Team'\"."),
  CORRELATION_ID(
      "correlation-id",
      AzcmagentCommand.CONNECT,
      "ID",
      "GUID to identify this attempt in Azure logs."),
  AUTOMANAGE_PROFILE(
      "automanage-profile",
      AzcmagentCommand.CONNECT,
      "ID",
      "Resource id of an Automanage profile."),
  ENABLE_AUTOMATIC_UPGRADE(
      "enable-automatic-upgrade",
      AzcmagentCommand.CONNECT,
      "Upgrade the agent automatically; not checked."),
  IDENTITY_KEY_STORE(
      "identity-key-store",
      AzcmagentCommand.CONNECT,
      "STORE",
      "Where the agent keeps its key; not checked."),
  IGNORE_NETWORK_CHECK(
      "ignore-network-check",
      AzcmagentCommand.CONNECT,
      "azcmagent skips its own network check; this one still runs."),
  USE_AWS_EC2_HOSTNAME(
      "use-aws-ec2-hostname",
      AzcmagentCommand.CONNECT,
      "On Amazon EC2, use the host name as the resource name."),
  CONFIG(
      "config", AzcmagentCommand.EVERY, "FILE", "Read further flags from this JSON or YAML file."),
  JSON("json", 'j', AzcmagentCommand.EVERY, "", "The same as --format json."),
  LOG_STDERR("log-stderr", AzcmagentCommand.EVERY, "azcmagent logs to standard error."),
  NO_COLOR("no-color", AzcmagentCommand.EVERY, "No color."),
  VERBOSE("verbose", 'v', AzcmagentCommand.EVERY, "", "Show more.");

  private final String longName;
  private final char shortName;
  private final AzcmagentCommand command;
  private final String label;
  private final String description;

  Flag(String longName, AzcmagentCommand command, String description) {
    this(longName, '\0', command, "", description);
  }

  Flag(String longName, AzcmagentCommand command, String label, String description) {
    this(longName, '\0', command, label, description);
  }

  Flag(
      String longName, char shortName, AzcmagentCommand command, String label, String description) {
    this.longName = longName;
    this.shortName = shortName;
    this.command = command;
    this.label = label;
    this.description = description;
  }

  /** The flag with this name, which is also its key in a configuration file. */
  public static Optional<Flag> named(String longName) {
    for (var flag : values()) {
      if (flag.longName.equals(longName)) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }

  /** The name without hyphens before it. */
  public String longName() {
    return longName;
  }

  /** As it is written on the command line, such as {@code --location}. */
  public String option() {
    return "--" + longName;
  }

  /** Every spelling, such as {@code -l} and {@code --location}. */
  public List<String> spellings() {
    var spellings = new ArrayList<String>(2);
    if (shortName != '\0') {
      spellings.add("-" + shortName);
    }
    spellings.add(option());
    return spellings;
  }

  public AzcmagentCommand command() {
    return command;
  }

  /** What stands for its value in the help; empty for a switch. */
  public String label() {
    return label;
  }

  public String description() {
    return description;
  }

  /** Whether it is on or off and takes no value. */
  public boolean isSwitch() {
    return label.isEmpty();
  }

  /** Whether its value must never be shown. */
  public boolean isSecret() {
    return this == ACCESS_TOKEN || this == SERVICE_PRINCIPAL_SECRET;
  }

  /**
   * Whether somebody who gives it means to connect. Two flags of connect say how the endpoints are
   * reached, which is a question of its own.
   */
  public boolean meansConnect() {
    return command == AzcmagentCommand.CONNECT && this != PRIVATE_LINK_SCOPE && this != GATEWAY_ID;
  }
}
