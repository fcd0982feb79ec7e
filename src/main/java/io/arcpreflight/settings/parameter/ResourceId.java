package io.arcpreflight.settings.parameter;

import io.arcpreflight.observation.Fact;
import java.util.List;
import java.util.Optional;

/** The form of an Azure resource's id. */
final class ResourceId {
  private static final List<String> WORDS =
      List.of("subscriptions", "", "resourceGroups", "", "providers", "", "", "");

  private ResourceId() {}

  /**
   * What is wrong with the id of a resource of this type.
   *
   * @param type such as {@code Microsoft.HybridCompute/gateways}
   */
  static Optional<Fact> flaw(String id, String type) {
    var parts = id.split("/", -1);
    if (parts.length != WORDS.size() + 1 || !parts[0].isEmpty()) {
      return Optional.of(wrongForm(id, type));
    }
    for (var i = 0; i < WORDS.size(); i++) {
      var part = parts[i + 1];
      var word = WORDS.get(i);
      if (part.isBlank() || !(word.isEmpty() || word.equalsIgnoreCase(part))) {
        return Optional.of(wrongForm(id, type));
      }
    }
    if (!type.equalsIgnoreCase(parts[6] + "/" + parts[7])) {
      return Optional.of(
          Fact.of("parameter.resource-id-type")
              .with("value", QuotedText.of(id))
              .with("found", QuotedText.of(parts[6] + "/" + parts[7]))
              .with("type", type));
    }
    return Guid.isGuid(parts[2])
        ? Optional.empty()
        : Optional.of(
            Fact.of("parameter.resource-id-subscription")
                .with("value", QuotedText.of(id))
                .with("subscription", QuotedText.of(parts[2])));
  }

  private static Fact wrongForm(String id, String type) {
    return Fact.of("parameter.resource-id").with("value", QuotedText.of(id)).with("type", type);
  }
}
