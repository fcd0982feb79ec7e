package io.arcpreflight.fleet;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A run of a server as it is read, put together in few words. */
final class TestRun {
  static final Instant START = Instant.parse("2026-11-27T02:00:00Z");

  private final String server;
  private final TreeSet<Shared> shared = new TreeSet<>();
  private final List<FleetFinding> findings = new ArrayList<>();
  private Verdict verdict = Verdict.READY;
  private Instant startedAt = START;
  private boolean newer;

  private TestRun(String server) {
    this.server = server;
  }

  static TestRun of(String server) {
    return new TestRun(server);
  }

  TestRun verdict(Verdict wanted) {
    verdict = wanted;
    return this;
  }

  TestRun at(Instant wanted) {
    startedAt = wanted;
    return this;
  }

  TestRun newer() {
    newer = true;
    return this;
  }

  TestRun shares(SharedKind kind, String value) {
    shared.add(new Shared(kind, value));
    return this;
  }

  TestRun in(String subnet) {
    return shares(SharedKind.SUBNET, subnet);
  }

  /** An error, which makes it not ready. */
  TestRun error(String cause, Owner owner, String... subjects) {
    return verdict(Verdict.NOT_READY).finding(cause, Severity.ERROR, owner, subjects);
  }

  TestRun finding(String cause, Severity severity, Owner owner, String... subjects) {
    findings.add(
        new FleetFinding(
            cause, severity, owner, "AZCM0026", List.of(subjects), "words of " + server, false));
    return this;
  }

  TestRun tolerated(String cause) {
    findings.add(
        new FleetFinding(cause, Severity.ERROR, Owner.HOST, null, List.of(), "tolerated", true));
    return this;
  }

  ServerRun run() {
    return new ServerRun(
        server,
        server,
        AzureMachine.UNKNOWN,
        startedAt,
        verdict,
        findings,
        List.copyOf(shared),
        server + ".json",
        newer);
  }

  static Fleet fleet(List<TestRun> runs) {
    var fleet = new Fleet();
    runs.forEach(it -> fleet.add(it.run()));
    return fleet;
  }

  static FleetDocument document(List<TestRun> runs) {
    return document(fleet(runs), new FleetQuery(List.of(), List.of()));
  }

  static FleetDocument document(Fleet fleet, FleetQuery query, String... inventory) {
    var expected =
        inventory.length == 0
            ? Optional.<Inventory>empty()
            : Optional.of(new Inventory(List.of(inventory)));
    return new FleetAnalysis(Catalog.load(Language.ENGLISH), fleet, START)
        .document(expected, query);
  }
}
