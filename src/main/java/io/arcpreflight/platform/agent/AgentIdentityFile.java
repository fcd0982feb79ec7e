package io.arcpreflight.platform.agent;

import io.arcpreflight.observation.agent.ArcResource;
import io.arcpreflight.platform.PlainText;
import org.jspecify.annotations.Nullable;

/** Takes the Azure resource out of the file in which the agent keeps its identity. */
final class AgentIdentityFile {
  private static final int MOST_CHARACTERS = 200;

  private AgentIdentityFile() {}

  /** Nothing where the file names no resource, as after installing and after disconnecting. */
  static @Nullable ArcResource resource(AgentConfigFile file) {
    var name = text(file, "resourcename");
    var subscription = text(file, "subscriptionid");
    return name == null || subscription == null
        ? null
        : new ArcResource(
            name,
            subscription,
            text(file, "resourcegroup"),
            text(file, "tenantid"),
            text(file, "location"),
            text(file, "cloud"));
  }

  private static @Nullable String text(AgentConfigFile file, String name) {
    var line = PlainText.line(file.value(name), MOST_CHARACTERS);
    return line.isEmpty() ? null : line;
  }
}
