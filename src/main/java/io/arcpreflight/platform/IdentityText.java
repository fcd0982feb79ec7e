package io.arcpreflight.platform;

import io.arcpreflight.observation.ArcResource;
import org.jspecify.annotations.Nullable;

/** Takes the Azure resource out of the file in which the agent keeps its identity. */
final class IdentityText {
  private static final int MOST_CHARACTERS = 200;

  private IdentityText() {}

  /** Nothing where the file names no resource, as after installing and after disconnecting. */
  static @Nullable ArcResource resource(ConfigFile file) {
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

  private static @Nullable String text(ConfigFile file, String name) {
    var line = PlainText.line(file.value(name), MOST_CHARACTERS);
    return line.isEmpty() ? null : line;
  }
}
