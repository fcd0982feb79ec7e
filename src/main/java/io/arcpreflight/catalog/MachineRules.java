package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * What Azure and the agent ask of a machine. Read when it is first asked for.
 *
 * @param resourceName which names Azure takes
 * @param diskSpace how much room the agent needs
 * @param serviceAccounts the agent's own Windows account and the groups that it is in, by name and
 *     by identifier, in lower case
 * @param windowsCipherSuites of which agents 1.56 to 1.63 ask for one, by their names in Windows
 */
@Json
public record MachineRules(
    ResourceNameRules resourceName,
    DiskSpace diskSpace,
    List<String> serviceAccounts,
    List<String> windowsCipherSuites) {
  public MachineRules {
    serviceAccounts = List.copyOf(serviceAccounts);
    windowsCipherSuites = List.copyOf(windowsCipherSuites);
  }

  /**
   * As measured; no minimum is documented.
   *
   * @param installedMb what the installed agent takes, in millions of bytes
   * @param packageMb what the installer's package takes
   * @param downloadMb what the installer writes to the folder for temporary files
   */
  @Json
  public record DiskSpace(long installedMb, long packageMb, long downloadMb) {}

  /** The rules that this version of the program knows. */
  public static MachineRules known() {
    return Known.RULES;
  }

  private static final class Known {
    static final MachineRules RULES = Resources.read(MachineRules.class, "machine.json");
  }
}
