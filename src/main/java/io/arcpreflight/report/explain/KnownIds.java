package io.arcpreflight.report.explain;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.endpoint.EditDistance;
import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every id that can be asked for. */
@Json
public record KnownIds(String schemaVersion, List<Entry> entries) {
  private static final String SCHEMA_VERSION = "1.0";

  public KnownIds {
    entries = List.copyOf(entries);
  }

  public static KnownIds of(Catalog catalog) {
    var entries = new ArrayList<Entry>();
    for (var cause : catalog.causes()) {
      entries.add(new Entry(Kind.CAUSE, cause.id(), cause.code(), catalog.text(cause).title()));
    }
    for (var code : catalog.codes()) {
      entries.add(new Entry(Kind.CODE, code.code(), null, catalog.text(code).meaning()));
    }
    for (var message : catalog.messages()) {
      entries.add(
          new Entry(Kind.MESSAGE, message.id(), message.code(), References.words(message)));
    }
    for (var topic : new Explainer(catalog).topics().all()) {
      entries.add(new Entry(Kind.TOPIC, topic.id(), null, null));
    }
    return new KnownIds(SCHEMA_VERSION, entries);
  }

  /** The one that a mistyped word most likely meant, when one is close enough. */
  public Optional<String> nearest(String written) {
    var word = written.toLowerCase(Locale.ROOT);
    var limit = Math.max(2, word.length() / 4);
    String nearest = null;
    var shortest = limit + 1;
    for (var entry : entries) {
      if (Math.abs(entry.id().length() - word.length()) < shortest) {
        var distance = EditDistance.of(entry.id().toLowerCase(Locale.ROOT), word);
        if (distance < shortest) {
          shortest = distance;
          nearest = entry.id();
        }
      }
    }
    return Optional.ofNullable(nearest);
  }

  /**
   * One of them.
   *
   * @param code the AZCM code that it ends in
   * @param title in one line; null for topics
   */
  @Json
  public record Entry(Kind kind, String id, @Nullable String code, @Nullable String title) {}

  /** What an id stands for. */
  public enum Kind {
    CAUSE("cause"),
    CODE("code"),
    MESSAGE("message"),
    TOPIC("topic");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    @Json.Value
    public String id() {
      return id;
    }
  }
}
