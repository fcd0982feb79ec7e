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
 */
@Json
public record MachineRules(
    ResourceNameRules resourceName, DiskSpace diskSpace, List<String> serviceAccounts) {
  public MachineRules {
    serviceAccounts = List.copyOf(serviceAccounts);
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
