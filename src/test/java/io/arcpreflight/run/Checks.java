package io.arcpreflight.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome.CouldNotRun;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.plan.FollowUpChecks;
import io.arcpreflight.plan.PlannedCheck;
import io.arcpreflight.plan.PlannedCheck.Work;
import io.arcpreflight.probe.Probe;
import java.util.List;

/** Checks whose probes a test writes, and what became of them. */
final class Checks {
  static final HostnameObservation SEEN =
      new HostnameObservation("web01", "test", null, null, null, null);
  static final Probe QUICK = _ -> SEEN;

  private Checks() {}

  static PlannedCheck check(String id, Probe probe) {
    return check(id, probe, FollowUpChecks.NONE);
  }

  static PlannedCheck check(String id, Probe probe, FollowUpChecks expansion) {
    return new PlannedCheck(id, id, true, new Work.Observe(probe, expansion));
  }

  static List<String> ids(List<CheckRecord> records) {
    return records.stream().map(CheckRecord::id).toList();
  }

  static CouldNotRun failure(CheckRecord record) {
    assertThat(record.outcome()).isInstanceOf(CouldNotRun.class);
    return (CouldNotRun) record.outcome();
  }
}
