package io.arcpreflight.report.explain;

import java.util.Optional;

/** What the guidance is about. */
public enum Topic {
  VERBOSE_LOG("verbose-log", "verbose"),
  LOGS("logs", "log"),
  SUPPORT("support", "help"),
  FOOTNOTE("footnote-1", "footnote");

  private final String id;
  private final String shortForm;

  Topic(String id, String shortForm) {
    this.id = id;
    this.shortForm = shortForm;
  }

  public String id() {
    return id;
  }

  /** The topic of this id, or of its short form. */
  public static Optional<Topic> parse(String word) {
    for (var topic : values()) {
      if (topic.id.equals(word) || topic.shortForm.equals(word)) {
        return Optional.of(topic);
      }
    }
    return Optional.empty();
  }
}
