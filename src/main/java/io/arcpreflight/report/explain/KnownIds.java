package io.arcpreflight.report.explain;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.text.EditDistance;
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
      entries.add(new Entry(Kind.MESSAGE, message.id(), message.code(), References.words(message)));
    }
    for (var topic : Topic.values()) {
      entries.add(new Entry(Kind.TOPIC, topic.id(), null, null));
    }
    return new KnownIds(SCHEMA_VERSION, entries);
  }

  /**
   * The one that a mistyped word most likely meant, when one is close enough. Codes are no words:
   * any number is close to some other.
   */
  public Optional<String> nearest(String written) {
    var ids = new ArrayList<String>(entries.size());
    for (var entry : entries) {
      if (entry.kind() != Kind.CODE) {
        ids.add(entry.id());
      }
    }
    return EditDistance.nearest(written.toLowerCase(Locale.ROOT), ids);
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
