package io.arcpreflight.platform.agent;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The variables of a service that speak of proxies. They may hold passwords and are printed without
 * their values.
 *
 * @param service the name that a person would type
 */
public record ServiceEnvironment(String service, Map<String, String> variables) {
  private static final Set<String> NAMES =
      Set.of("HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY", "ALL_PROXY");

  /** Forgets every variable that does not speak of proxies. */
  public ServiceEnvironment {
    var kept = new HashMap<>(variables);
    kept.keySet().removeIf(name -> !NAMES.contains(name.toUpperCase(Locale.ROOT)));
    variables = Map.copyOf(kept);
  }

  @Override
  public String toString() {
    return service + variables.keySet();
  }
}
