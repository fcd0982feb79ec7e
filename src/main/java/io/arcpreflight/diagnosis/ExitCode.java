package io.arcpreflight.diagnosis;

import java.util.Optional;

/**
 * How the process ends: with the number with which {@code azcmagent connect} would have ended.
 * Help, manual and tests read this table.
 */
public enum ExitCode {
  READY(0, "ready: nothing found that would stop azcmagent connect"),
  INCOMPLETE(1, "no verdict: a check could not finish, or a required one did not run"),
  ARC_PROXY(4, "the Arc proxy service is not running, and a gateway needs it"),
  LOG_FILE(5, "the agent's log cannot be written"),
  PREREQUISITE(6, "a prerequisite for installing the agent is missing"),
  INTERRUPTED(11, "interrupted"),
  ACCESS_TOKEN(12, "the access token is not valid"),
  TAGS(13, "the tags are not valid"),
  CLOUD(14, "the cloud is not valid"),
  CORRELATION_ID(15, "the correlation id is not a GUID"),
  PARAMETER_MISSING(16, "a required parameter is missing"),
  RESOURCE_NAME(17, "the resource name is not valid"),
  NOT_ELEVATED(18, "not running as root or administrator"),
  CONFIG_FILE(19, "the configuration file cannot be used"),
  REGION(20, "the region is unknown"),
  ARGUMENT(23, "an argument's value is not valid"),
  NETWORK(26, "an endpoint cannot be reached"),
  CONFIG_CONFLICT(27, "agent settings contradict each other"),
  CREDENTIALS(41, "the credentials were rejected"),
  RESOURCE(42, "the Azure resource cannot be created"),
  NAME_TAKEN(44, "a resource with this name already exists"),
  SERVICE_UNREACHABLE(61, "the agent's identity service is not running"),
  NOT_CONNECTED(62, "the agent is not connected"),
  SERVICE_SILENT(64, "the agent's identity service does not respond"),
  SERVICE_UNHEALTHY(66, "the agent's identity service responds incorrectly"),
  ALREADY_CONNECTED(67, "this machine is already connected"),
  AGENT_CONFIGURATION(70, "the agent's configuration cannot be read"),
  USAGE(101, "the command line could not be parsed"),
  HOSTNAME(102, "the host name cannot be used"),
  RSA_KEYS(103, "RSA keys cannot be created"),
  SYSTEM_INFORMATION(104, "system information cannot be read");

  private static final int FIRST_INSTALLER_CODE = 130;

  private final int number;
  private final String meaning;

  ExitCode(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The process's exit status. */
  public int number() {
    return number;
  }

  /** When the process ends with it. */
  public String meaning() {
    return meaning;
  }

  /** The exit status for any AZCM code, also for those that no check of this program ends with. */
  public static int numberOf(String azcmCode) {
    var number = Integer.parseInt(azcmCode.substring("AZCM".length()));
    return number >= FIRST_INSTALLER_CODE ? PREREQUISITE.number : number;
  }

  /**
   * The exit code for an AZCM code such as "AZCM0026". The installers' codes, from 130 on, collide
   * with the shell's own numbers and share one.
   *
   * @throws IllegalArgumentException when no exit code belongs to it
   */
  public static ExitCode of(String azcmCode) {
    return find(azcmCode)
        .orElseThrow(() -> new IllegalArgumentException("no exit code for " + azcmCode));
  }

  /** The same; nothing for a code that only azcmagent itself can end with. */
  static Optional<ExitCode> find(String azcmCode) {
    var wanted = Integer.parseInt(azcmCode.substring("AZCM".length()));
    if (wanted >= FIRST_INSTALLER_CODE) {
      return Optional.of(PREREQUISITE);
    }
    for (var exitCode : values()) {
      if (exitCode.number == wanted) {
        return Optional.of(exitCode);
      }
    }
    return Optional.empty();
  }
}
