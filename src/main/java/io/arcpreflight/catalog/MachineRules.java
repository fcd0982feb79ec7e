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
 * @param windowsCipherSuites which of Windows's own some agents insist on
 */
@Json
public record MachineRules(
    ResourceNameRules resourceName,
    DiskSpace diskSpace,
    List<String> serviceAccounts,
    CipherSuiteRules windowsCipherSuites) {
  public MachineRules {
    serviceAccounts = List.copyOf(serviceAccounts);
  }

  /**
   * Some releases of the agent did not connect without one of these suites.
   *
   * @param names as Windows has them
   * @param firstRelease the first that insisted, of those that begin with 1
   * @param lastRelease the last one, after which it was taken back
   * @param lastExemptBuild up to this build of Windows nothing was enforced
   */
  @Json
  public record CipherSuiteRules(
      List<String> names, int firstRelease, int lastRelease, int lastExemptBuild) {
    public CipherSuiteRules {
      names = List.copyOf(names);
    }

    /** Whether an agent of this release insists, on a Windows of this build. */
    public boolean isEnforced(int release, int build) {
      return release >= firstRelease && release <= lastRelease && build > lastExemptBuild;
    }
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
