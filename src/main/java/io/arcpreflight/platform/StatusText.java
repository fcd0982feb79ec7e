package io.arcpreflight.platform;

import io.arcpreflight.observation.AgentStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what matters out of the answer of {@code azcmagent show}. */
final class StatusText {
  private static final int MOST_CHARACTERS = 300;

  private StatusText() {}

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
    var told = PlainText.withoutCredentials(values.getOrDefault(name, ""));
    var line = PlainText.line(told, MOST_CHARACTERS);
    return line.isEmpty() ? null : line;
  }
}
