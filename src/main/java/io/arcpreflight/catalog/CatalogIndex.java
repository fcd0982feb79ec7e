package io.arcpreflight.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Entries in the order of their file, and by id. */
record CatalogIndex<T>(List<T> all, Map<String, T> byId) {

  static <T> CatalogIndex<T> of(List<T> entries, Function<T, String> id) {
    var byId = HashMap.<String, T>newHashMap(entries.size());
    for (var entry : entries) {
      byId.put(id.apply(entry), entry);
    }
    return new CatalogIndex<>(entries, byId);
  }

  Optional<T> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
