package io.arcpreflight.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A constant that files and command lines know under a stable id. */
interface Identified {
  String id();

  static <E extends Identified> Optional<E> find(E[] all, String id) {
    for (var candidate : all) {
      if (candidate.id().equalsIgnoreCase(id)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  static List<String> ids(Identified[] all) {
    var ids = new ArrayList<String>(all.length);
    for (var one : all) {
      ids.add(one.id());
    }
    return List.copyOf(ids);
  }
}
