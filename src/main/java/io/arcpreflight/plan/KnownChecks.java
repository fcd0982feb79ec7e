package io.arcpreflight.plan;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.AzureCheck;
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
    for (var check : AzureCheck.values()) {
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

  /** What is wrong with the first name or pattern that stands for nothing. */
  public Optional<Fact> fault(CheckSelection selection) {
    var ofOnly = fault("--only", selection.only());
    return ofOnly.isPresent() ? ofOnly : fault("--skip", selection.skip());
  }

  private Optional<Fact> fault(String flag, List<String> written) {
    for (var each : written) {
      var pattern = CheckPattern.of(each);
      if (ids.stream().noneMatch(pattern::matches)) {
        var nearest = nearest(pattern.text());
        var found =
            nearest.isEmpty()
                ? Fact.of("parameter.no-such-check")
                : Fact.of("parameter.no-such-check-but").with("nearest", nearest.get());
        return Optional.of(found.with("flag", flag).with("value", each));
      }
    }
    return Optional.empty();
  }

  /** What people remember is often the id without its area. */
  private Optional<String> nearest(String written) {
    var byWord = new LinkedHashMap<String, String>();
    for (var name : names) {
      byWord.put(name.substring(name.indexOf('.') + 1), name);
      byWord.put(name, name);
    }
    return EditDistance.nearest(written, byWord.keySet()).map(byWord::get);
  }
}
