package io.arcpreflight.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;

/** Reports of many servers, and the list of those that are expected. */
class FleetFuzzTest implements FuzzTargets {
  private static final String REPORT =
      "{\"schemaVersion\":\"1.0\",\"tool\":{\"name\":\"arc-preflight\"},\"host\":{\"name\":\"a\",\"os\":"
          + "\"Debian\"},\"startedAt\":\"2026-11-27T02:00:00Z\",\"settings\":[{\"name\":\"proxy\",\"value\":"
          + "\"none\"}],\"verdict\":\"not-ready\",\"findings\":[{\"cause\":\"tcp.refused\",\"severity\":"
          + "\"error\",\"subjects\":[\"x\"],\"summary\":\"s\"}],\"checks\":[{\"id\":\"dns\",\"causes\":[],"
          + "\"observation\":{\"kind\":\"resolver\",\"servers\":[\"10.0.0.1\"]}}]}";

  @FuzzTarget({
    REPORT,
    "[" + REPORT + "," + REPORT + "]",
    REPORT + "\n{\"record\":\"finding\",\"finding\":{}}\n",
    "{\"record\":\"run\",\"run\":" + REPORT + "}\n{\"record\":\"check\",\"check\":{}}"
  })
  static void fleetReports(byte[] input) {
    var fleet = new Fleet();
    new ReportStream(fleet, "1.0").read("x", new ByteArrayInputStream(input));
    assertThat(fleet.reports()).isLessThanOrEqualTo(input.length);
    assertThat(fleet.reports() > 0 || !fleet.problems().isEmpty() || input.length > 0).isTrue();
    for (var problem : fleet.problems()) {
      assertThat(problem.toString()).doesNotContain("null");
    }
  }

  @FuzzTarget({"srv1,x\n\"srv2\";y\n# remark\n\nSRV1.contoso.com\t", ",", "#"})
  static void inventory(byte[] input) {
    var inventory = new Inventory(List.of(new String(input, UTF_8).split("\n", -1)));
    assertThat(inventory.size()).isLessThanOrEqualTo(input.length);
    assertThat(inventory.without(Set.of("srv1"))).hasSizeLessThanOrEqualTo(inventory.size());
    assertThat(inventory.unexpected(Set.of("srv1"))).hasSizeLessThanOrEqualTo(1);
  }
}
