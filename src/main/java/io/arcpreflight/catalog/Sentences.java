package io.arcpreflight.catalog;

import io.arcpreflight.concurrent.Lazy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The sentences of facts in one language, and what checks are called there. Those that most runs
 * print have a file of their own, so that these runs read no more.
 */
final class Sentences {
  /** The value that is the id of a check, for which its title is shown. */
  private static final String CHECK = "check";

  private final Lazy<Map<String, String>> facts;
  private final Lazy<Map<String, String>> reasons;
  private final Lazy<Map<String, String>> details;
  private final Lazy<Map<String, String>> titles;
  private final Lazy<Phrases> phrases;
  private final Lazy<Phrases> commandLine;

  Sentences(Language language) {
    var folder = language.tag() + "/";
    facts = texts(folder + "facts.json");
    reasons = texts(folder + "reasons.json");
    details = texts(folder + "details.json");
    titles = texts(folder + "checks.json");
    phrases =
        new Lazy<>(
            () ->
                switch (language) {
                  case ENGLISH -> Phrases.NONE;
                  case KOREAN -> phrases(folder);
                });
    commandLine =
        new Lazy<>(
            () ->
                switch (language) {
                  case ENGLISH -> Phrases.NONE;
                  case KOREAN -> ofCommandLine(folder);
                });
  }

  /** Those of this version and, for the reports that they saved, of earlier ones. */
  private static Phrases phrases(String folder) {
    var all = Resources.textsByText(folder + "earlier-phrases.json");
    all.putAll(Resources.textsByText(folder + "phrases.json"));
    return new Phrases(all);
  }

  /** What is wrong with a file is said in the same words as in a report. */
  private static Phrases ofCommandLine(String folder) {
    var all = Resources.textsByText(folder + "phrases.json");
    all.putAll(Resources.textsByText(folder + "command-line.json"));
    return new Phrases(all);
  }

  private static Lazy<Map<String, String>> texts(String file) {
    return new Lazy<>(() -> Resources.map(String.class, file));
  }

  /** The template of a fact's sentence. */
  Optional<SentenceTemplate> template(String factId) {
    return Optional.ofNullable(file(factId).get(factId)).map(SentenceTemplate::new);
  }

  /** What a check looks at, in a few words. */
  Optional<String> checkTitle(String checkId) {
    return Optional.ofNullable(titles.get().get(checkId));
  }

  /** The values as this language shows them. */
  Map<String, Object> shown(Map<String, Object> values) {
    var shown = new LinkedHashMap<String, Object>();
    values.forEach((name, value) -> shown.put(name, shown(name, value)));
    return shown;
  }

  /** A phrase of this program in this language; another text as it is. */
  String phrase(String english) {
    return phrases.get().translated(english);
  }

  /** What the command line says in this language; another text as it is. */
  String commandLine(String english) {
    return commandLine.get().translated(english);
  }

  /** All templates by the ids of their facts. */
  Map<String, SentenceTemplate> templates() {
    var all = new TreeMap<String, SentenceTemplate>();
    for (var file : List.of(facts, reasons, details)) {
      file.get().forEach((id, text) -> all.put(id, new SentenceTemplate(text)));
    }
    return all;
  }

  private Object shown(String name, Object value) {
    if (value instanceof String text) {
      return name.equals(CHECK) ? checkTitle(text).orElse(text) : phrase(text);
    }
    return value instanceof List<?> list
        ? list.stream().map(each -> shown(name, each)).toList()
        : value;
  }

  private Map<String, String> file(String factId) {
    if (factId.startsWith("detail.")) {
      return details.get();
    }
    return (factId.startsWith("reason.") ? reasons : facts).get();
  }
}
