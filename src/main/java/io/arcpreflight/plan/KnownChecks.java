package io.arcpreflight.plan;

import io.arcpreflight.settings.CheckSelection;
import io.arcpreflight.settings.Settings;
import io.arcpreflight.text.EditDistance;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ids that a person may name: those of the plan, and those of every endpoint of the list, since
 * one script serves machines whose settings differ.
 */
public final class KnownChecks {
  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();

  public KnownChecks(Plan plan, Settings settings) {
    for (var check : plan.checks()) {
      add(check.id());
    }
    for (var endpoint : settings.endpoints().endpoints()) {
      add("endpoint." + endpoint.id());
    }
  }

  private void add(String id) {
    ids.add(id);
    names.add(id.substring(0, Math.max(0, id.indexOf('.'))));
    names.add(id);
  }

  /** What is wrong with the first name or pattern that stands for nothing, as a sentence. */
  public Optional<String> fault(CheckSelection selection) {
    var ofOnly = fault("--only", selection.only());
    return ofOnly.isPresent() ? ofOnly : fault("--skip", selection.skip());
  }

  private Optional<String> fault(String flag, List<String> written) {
    for (var each : written) {
      var pattern = CheckPattern.of(each);
      if (ids.stream().noneMatch(pattern::matches)) {
        return Optional.of(
            "%s: '%s' is no check or area; %s".formatted(flag, each, hint(pattern.text())));
      }
    }
    return Optional.empty();
  }

  /** What people remember is often the id without its area. */
  private String hint(String written) {
    var byWord = new LinkedHashMap<String, String>();
    for (var name : names) {
      byWord.put(name.substring(name.indexOf('.') + 1), name);
      byWord.put(name, name);
    }
    return EditDistance.nearest(written, byWord.keySet())
        .map(nearest -> "did you mean %s? See --list-checks".formatted(byWord.get(nearest)))
        .orElse("see --list-checks");
  }
}
