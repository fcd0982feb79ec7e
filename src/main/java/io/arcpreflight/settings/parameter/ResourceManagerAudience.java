package io.arcpreflight.settings.parameter;

import java.util.List;

/** The names by which tokens call Azure Resource Manager, in every cloud. */
final class ResourceManagerAudience {
  /** The one that everybody asks for. */
  static final String USUAL = "https://management.azure.com/";

  private static final List<String> NAMES =
      List.of(
          "https://management.azure.com",
          "https://management.core.windows.net",
          "https://management.usgovcloudapi.net",
          "https://management.core.usgovcloudapi.net",
          "https://management.chinacloudapi.cn",
          "https://management.core.chinacloudapi.cn",
          "797f4846-ba00-4fd7-ba43-dac1f8f63013");

  private ResourceManagerAudience() {}

  static boolean matches(String audience) {
    var name = audience.endsWith("/") ? audience.substring(0, audience.length() - 1) : audience;
    for (var known : NAMES) {
      if (known.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
