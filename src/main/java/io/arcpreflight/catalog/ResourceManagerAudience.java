package io.arcpreflight.catalog;

import java.util.List;

/**
 * The names by which tokens call Azure Resource Manager, in every cloud. Read when they are first
 * asked for.
 */
public final class ResourceManagerAudience {
  /** The one that everybody asks for. */
  public static final String USUAL = "https://management.azure.com/";

  private static final List<String> NAMES =
      Resources.list(String.class, "resource-manager-audiences.json");

  private ResourceManagerAudience() {}

  /**
   * Those of one cloud.
   *
   * @param host of its resource manager
   */
  public static List<String> of(String host) {
    var domain = host.substring(host.indexOf('.'));
    var older = domain.equals(".azure.com") ? ".windows.net" : domain;
    return NAMES.stream()
        .filter(name -> name.endsWith(domain) || name.endsWith(older) || name.indexOf('/') < 0)
        .toList();
  }

  /** Whether the audience of a token is one of them. */
  public static boolean matches(String audience) {
    var name = audience.endsWith("/") ? audience.substring(0, audience.length() - 1) : audience;
    for (var known : NAMES) {
      if (known.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
