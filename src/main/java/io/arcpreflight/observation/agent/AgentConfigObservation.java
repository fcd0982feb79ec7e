package io.arcpreflight.observation.agent;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agent's local settings.
 *
 * @param file where they are kept
 * @param problem why they could not be read; they are then taken as not set
 * @param repeated names that the file holds twice, with different values
 */
@Json
public record AgentConfigObservation(
    String file, @Nullable String problem, List<AgentSetting> settings, List<String> repeated)
    implements AgentObservation {
  public AgentConfigObservation {
    settings = List.copyOf(settings);
    repeated = List.copyOf(repeated);
  }

  /** The value of a setting; empty when it is not set. */
  public String value(String name) {
    for (var setting : settings) {
      if (setting.name().equals(name)) {
        return setting.value();
      }
    }
    return "";
  }
}
