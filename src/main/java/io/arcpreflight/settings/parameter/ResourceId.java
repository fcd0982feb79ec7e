package io.arcpreflight.settings.parameter;

import java.util.List;
import java.util.Optional;

/** The form of an Azure resource's id. */
final class ResourceId {
  private static final List<String> WORDS =
      List.of("subscriptions", "", "resourceGroups", "", "providers", "", "", "");

  private ResourceId() {}

  /**
   * What is wrong with the id of a resource of this type, as the end of a sentence.
   *
   * @param type such as {@code Microsoft.HybridCompute/gateways}
   */
  static Optional<String> flaw(String id, String type) {
    var parts = id.split("/", -1);
    if (parts.length != WORDS.size() + 1 || !parts[0].isEmpty()) {
      return Optional.of("is no resource id of the form " + form(type));
    }
    for (var i = 0; i < WORDS.size(); i++) {
      var part = parts[i + 1];
      var word = WORDS.get(i);
      if (part.isBlank() || !(word.isEmpty() || word.equalsIgnoreCase(part))) {
        return Optional.of("is no resource id of the form " + form(type));
      }
    }
    if (!type.equalsIgnoreCase(parts[6] + "/" + parts[7])) {
      return Optional.of("is the id of %s/%s, not of %s".formatted(parts[6], parts[7], type));
    }
    return Guid.isGuid(parts[2])
        ? Optional.empty()
        : Optional.of("names a subscription that is no GUID: " + QuotedText.of(parts[2]));
  }

  private static String form(String type) {
    return "/subscriptions/ID/resourceGroups/GROUP/providers/" + type + "/NAME";
  }
}
