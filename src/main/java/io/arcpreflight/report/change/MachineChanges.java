package io.arcpreflight.report.change;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.agent.InstallationObservation;
import io.arcpreflight.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Another server, another system on it, another agent, another version of this program. */
final class MachineChanges {
  private MachineChanges() {}

  static void add(Report before, Report after, List<Fact> changes) {
    addAgent(agent(before), agent(after), changes);
    if (!before.host().name().equals(after.host().name())) {
      changes.add(
          Fact.of("change.server")
              .with("before", before.host().name())
              .with("after", after.host().name()));
    }
    if (!system(before).equals(system(after))) {
      changes.add(
          Fact.of("change.system").with("before", system(before)).with("after", system(after)));
    }
    if (before.expectations().mode() != after.expectations().mode()) {
      changes.add(
          Fact.of("change.question")
              .with("before", before.expectations().mode().id())
              .with("after", after.expectations().mode().id()));
    }
    if (!before.tool().version().equals(after.tool().version())) {
      changes.add(
          Fact.of("change.program")
              .with("before", before.tool().version())
              .with("after", after.tool().version()));
    }
  }

  private static void addAgent(
      @Nullable InstallationObservation before,
      @Nullable InstallationObservation after,
      List<Fact> changes) {
    if (before == null && after != null) {
      changes.add(Fact.of("change.agent-installed").with("version", after.version()));
    } else if (before != null && after == null) {
      changes.add(Fact.of("change.agent-removed").with("version", before.version()));
    } else if (before != null
        && after != null
        && before.version() != null
        && after.version() != null
        && !before.version().equals(after.version())) {
      changes.add(
          Fact.of("change.agent").with("before", before.version()).with("after", after.version()));
    }
  }

  private static @Nullable InstallationObservation agent(Report report) {
    for (var check : report.checks()) {
      if (check.observation() instanceof InstallationObservation seen) {
        return seen;
      }
    }
    return null;
  }

  private static String system(Report report) {
    return report.host().os() + " " + report.host().architecture();
  }
}
