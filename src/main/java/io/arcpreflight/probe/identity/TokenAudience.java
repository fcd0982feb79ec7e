package io.arcpreflight.probe.identity;

import java.util.List;

/**
 * The names by which tokens call Azure Resource Manager in one cloud.
 *
 * @param names without a slash at their end
 */
public record TokenAudience(List<String> names) {
  public TokenAudience {
    names = List.copyOf(names);
  }

  boolean matches(String audience) {
    var name = audience.endsWith("/") ? audience.substring(0, audience.length() - 1) : audience;
    for (var known : names) {
      if (known.equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
