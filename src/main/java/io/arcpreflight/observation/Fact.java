package io.arcpreflight.observation;

import io.avaje.jsonb.Json;
import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen, as data. The catalogue holds its sentence in each language.
 *
 * @param id of the form {@code area.what}
 * @param values strings, numbers and lists of strings by their names; times are ISO 8601 in UTC
 */
@Json
public record Fact(String id, Map<String, Object> values) {
  public Fact {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** A fact that has no values yet. */
  public static Fact of(String id) {
    return new Fact(id, Map.of());
  }

  /** The same with one more value; null adds nothing. */
  public Fact with(String name, @Nullable String value) {
    return value == null ? this : added(name, value);
  }

  /** The same with one more value. */
  public Fact with(String name, long value) {
    return added(name, value);
  }

  /** The same with one more value; null adds nothing. */
  public Fact with(String name, @Nullable Temporal value) {
    return value == null ? this : added(name, value.toString());
  }

  /** The same with one more value; an empty list adds nothing. */
  public Fact with(String name, List<String> value) {
    return value.isEmpty() ? this : added(name, List.copyOf(value));
  }

  private Fact added(String name, Object value) {
    var more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Fact(id, more);
  }
}
