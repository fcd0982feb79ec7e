package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * What the agent prints when something has worked, so that what failed before it no longer counts.
 *
 * @param patterns alternatives, each of literal fragments that appear in this order
 * @param areas the areas of the causes that are over by then; none stands for all
 */
@Json
public record KnownSuccess(String id, List<List<String>> patterns, List<String> areas) {

  public KnownSuccess {
    var copies = new ArrayList<List<String>>(patterns.size());
    for (var fragments : patterns) {
      copies.add(List.copyOf(fragments));
    }
    patterns = List.copyOf(copies);
    areas = List.copyOf(areas);
  }

  /** Whether it ends a run, so that all before it is over. */
  public boolean isAboutAll() {
    return areas.isEmpty();
  }

  public boolean isAbout(String area) {
    return isAboutAll() || areas.contains(area);
  }
}
