package io.arcpreflight.observation;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Something about a setting that a person should know, free of secrets.
 *
 * @param cause the id of the documented cause
 * @param subject the setting
 * @param evidence what was found there, in a sentence; there once a report was written
 * @param fact the same as data; older reports leave it out
 */
@Json
public record SettingProblem(
    String cause, String subject, @Nullable String evidence, @Nullable Fact fact) {

  /** One that no report was written of yet. */
  public SettingProblem(String cause, String subject, Fact fact) {
    this(cause, subject, null, fact);
  }

  /** What was found, as data; of an older report that is its sentence. */
  public Fact found() {
    return fact != null
        ? fact
        : Fact.of("text.quote").with("line", evidence == null ? "" : evidence);
  }

  /** The same in these words. */
  public SettingProblem worded(String sentence) {
    return new SettingProblem(cause, subject, sentence, fact);
  }
}
