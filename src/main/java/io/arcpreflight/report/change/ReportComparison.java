package io.arcpreflight.report.change;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares two reports, of one server at two times or of two servers. What explains comes after
 * what happened: causes first, then the endpoints, the settings, the machine.
 */
public final class ReportComparison {
  private ReportComparison() {}

  /** What is different in the second of them. */
  public static List<Fact> between(Report before, Report after) {
    var changes = new ArrayList<>(between(before, after, Map.of()));
    EndpointChanges.of(before, after).addSlowerTo(changes);
    return List.copyOf(changes);
  }

  /**
   * The same where earlier runs are known, whose times say more than those of two runs.
   *
   * @param since when each cause was first seen without a break until now, or until it went
   */
  public static List<Fact> between(Report before, Report after, Map<String, Instant> since) {
    var changes = new ArrayList<Fact>();
    new CauseChanges(before, after, since).addTo(changes);
    EndpointChanges.of(before, after).addTo(changes);
    SettingChanges.add(before.settings(), after.settings(), changes);
    MachineChanges.add(before, after, changes);
    return List.copyOf(changes);
  }
}
