package io.arcpreflight.platform.agent;

import io.arcpreflight.observation.agent.AgentStatus;
import io.arcpreflight.platform.PlainText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what matters out of the answer of {@code azcmagent show}. */
final class AzcmagentShowOutput {
  private static final int MOST_CHARACTERS = 300;

  private AzcmagentShowOutput() {}

  static AgentStatus of(Map<String, String> values) {
    return new AgentStatus(
        PlainText.line(values.getOrDefault("status", ""), MOST_CHARACTERS),
        text(values, "lastheartbeat"),
        text(values, "agenterrorcode"),
        text(values, "agenterrordetails"),
        text(values, "gatewayurl"),
        text(values, "privatelinkscope"));
  }

  private static @Nullable String text(Map<String, String> values, String name) {
    var line = PlainText.line(values.getOrDefault(name, ""), MOST_CHARACTERS);
    return line.isEmpty() ? null : line;
  }
}
