package io.arcpreflight.endpoint;

import io.arcpreflight.text.BundledText;
import io.arcpreflight.json.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What is said about endpoints, in one language. */
public final class EndpointTexts {
  private static final String ANY_ENDPOINT = "*";

  private final Map<String, Map<String, String>> sections;

  private EndpointTexts(Map<String, Map<String, String>> sections) {
    this.sections = sections;
  }

  /** The texts in Korean if that is the locale's language, else in English. */
  public static EndpointTexts load(Locale locale) {
    var language = locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? "ko" : "en";
    var name = language + "/endpoints.json";
    var root = JsonNode.parse(name, BundledText.read(EndpointTexts.class, name));
    var sections = new HashMap<String, Map<String, String>>();
    for (var section : root.names()) {
      var texts = new HashMap<String, String>();
      for (var key : root.required(section).names()) {
        texts.put(key, root.required(section).required(key).text());
      }
      sections.put(section, texts);
    }
    return new EndpointTexts(sections);
  }

  /** What the endpoint is for; of one that is not in the built-in list, that a file named it. */
  public String reason(String id) {
    var reasons = sections.getOrDefault("reasons", Map.of());
    return reasons.containsKey(id) ? text("reasons", id) : text("reasons", ANY_ENDPOINT);
  }

  /** What the optional endpoints of a use case are for. */
  public String group(UseCase useCase) {
    return text("groups", useCase.id());
  }

  /**
   * Any other text.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public String text(String section, String key) {
    var text = sections.getOrDefault(section, Map.of()).get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text " + section + "." + key);
    }
    return text;
  }
}
