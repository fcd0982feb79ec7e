package io.arcpreflight.platform.agent;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file of the agent, laid flat. It may hold secrets and is printed without its values.
 *
 * @param path as a person would type it
 * @param problem why nothing could be read from it, though it is there
 * @param values by name in lower case, steps separated by dots, members of lists by commas
 * @param repeated names that it holds twice with different values, in different case
 */
public record AgentConfigFile(
    String path, @Nullable String problem, Map<String, String> values, List<String> repeated) {
  public AgentConfigFile {
    values = Map.copyOf(values);
    repeated = List.copyOf(repeated);
  }

  /** A value; empty when there is none. */
  public String value(String name) {
    return values.getOrDefault(name, "").strip();
  }

  @Override
  public String toString() {
    return path + values.keySet();
  }
}
