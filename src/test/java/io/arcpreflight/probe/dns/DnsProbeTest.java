package io.arcpreflight.probe.dns;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.DnsScript;
import io.arcpreflight.fixtures.LoopbackDnsServer;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsServerAnswer;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.platform.HostsEntries;
import io.arcpreflight.probe.Deadline;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DnsProbeTest {
  private static final String HOST = "login.example.test";
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final SystemLookupAnswer RESOLVED =
      new SystemLookupAnswer(DnsLookupOutcome.RESOLVED, List.of("192.0.2.9"), 3, null);

  private final Deadline deadline = Deadline.after(Duration.ofMinutes(1), System::nanoTime);

  private static DnsServerQueries queries(LoopbackDnsServer server) {
    return new DnsServerQueries(
        List.of(server.address()), new DnsTimeouts(LONG, LONG), InstantSource.system());
  }

  @Test
  void finish_systemServersAndHostsFile_areSideBySide() throws Exception {
    try (var server = LoopbackDnsServer.start().on(HOST, DnsScript.answer("192.0.2.7"))) {
      var probe =
          new DnsProbe(
              (_, _) -> RESOLVED,
              LONG,
              queries(server),
              _ -> new HostsEntries(List.of("192.0.2.9"), List.of()));
      var seen = probe.start(HOST, deadline).finish();
      assertThat(seen.system()).isEqualTo(RESOLVED);
      assertThat(seen.hostsFile()).containsExactly("192.0.2.9");
      assertThat(seen.servers())
          .singleElement()
          .extracting(DnsServerAnswer::addresses)
          .isEqualTo(List.of("192.0.2.7"));
      assertThat(seen.durationMs()).isEqualTo(Math.max(3, seen.servers().getFirst().durationMs()));
    }
  }

  @Test
  void awaitSystem_serversStillSilent_returnsAtOnce() throws Exception {
    try (var server = LoopbackDnsServer.start().on(HOST, DnsScript.silence())) {
      var probe = new DnsProbe((_, _) -> RESOLVED, LONG, queries(server), _ -> HostsEntries.NONE);
      var before = deadline.elapsedMillis();
      assertThat(probe.start(HOST, deadline).awaitSystem()).isEqualTo(RESOLVED);
      assertThat(deadline.elapsedMillis() - before).isLessThan(LONG.toMillis());
    }
  }

  @Test
  void start_serversAreAskedWhileTheSystemThinks() throws Exception {
    try (var server = LoopbackDnsServer.start().on(HOST, DnsScript.answer("192.0.2.7"))) {
      SystemResolver waitsForTheServer =
          (_, until) -> {
            while (server.questions().isEmpty() && !until.passed()) {
              Thread.onSpinWait();
            }
            return RESOLVED;
          };
      var probe = new DnsProbe(waitsForTheServer, LONG, queries(server), _ -> HostsEntries.NONE);
      var lookup = probe.start(HOST, deadline);
      assertThat(lookup.awaitSystem()).isEqualTo(RESOLVED);
      assertThat(server.questions()).isNotEmpty();
    }
  }

  @Test
  void awaitSystem_limit_isTheSystemsOwn() throws Exception {
    var never = new CountDownLatch(1);
    SystemResolver silent =
        (_, until) -> {
          var _ = never.await(until.remainingMillis(), TimeUnit.MILLISECONDS);
          return new SystemLookupAnswer(
              DnsLookupOutcome.TIMEOUT, List.of(), until.elapsedMillis(), null);
        };
    var nobody = new DnsServerQueries(List.of(), DnsTimeouts.upTo(LONG), InstantSource.system());
    var lookup =
        new DnsProbe(silent, Duration.ofMillis(20), nobody, _ -> HostsEntries.NONE)
            .start(HOST, deadline);
    assertThat(lookup.awaitSystem().outcome()).isEqualTo(DnsLookupOutcome.TIMEOUT);
    assertThat(lookup.finish().system()).isSameAs(lookup.awaitSystem());
  }

  @Test
  void awaitSystem_afterASilence_waitsForAThirdOnly() throws Exception {
    var given = new ArrayList<Long>();
    SystemResolver silent =
        (_, until) -> {
          given.add(until.remainingMillis());
          return new SystemLookupAnswer(DnsLookupOutcome.TIMEOUT, List.of(), 0, null);
        };
    var nobody = new DnsServerQueries(List.of(), DnsTimeouts.upTo(LONG), InstantSource.system());
    var probe = new DnsProbe(silent, Duration.ofSeconds(12), nobody, _ -> HostsEntries.NONE);
    probe.start(HOST, deadline).finish();
    probe.start("next.example.test", deadline).finish();
    assertThat(given.getFirst()).isBetween(11_000L, 12_000L);
    assertThat(given.getLast()).isBetween(3_000L, 4_000L);
  }

  @Test
  void awaitAddresses_systemIsLate_areThoseOfAServer() throws Exception {
    try (var server = LoopbackDnsServer.start().on(HOST, DnsScript.answer("192.0.2.7"))) {
      var late = new SystemLookupAnswer(DnsLookupOutcome.TIMEOUT, List.of(), 0, null);
      var probe = new DnsProbe((_, _) -> late, LONG, queries(server), _ -> HostsEntries.NONE);
      assertThat(probe.start(HOST, deadline).awaitAddresses()).containsExactly("192.0.2.7");
    }
  }

  @Test
  void awaitAddresses_systemHasFailed_areNone() throws Exception {
    try (var server = LoopbackDnsServer.start().on(HOST, DnsScript.answer("192.0.2.7"))) {
      var failed = new SystemLookupAnswer(DnsLookupOutcome.TEMPORARY_FAILURE, List.of(), 0, null);
      var probe = new DnsProbe((_, _) -> failed, LONG, queries(server), _ -> HostsEntries.NONE);
      assertThat(probe.start(HOST, deadline).awaitAddresses()).isEmpty();
    }
  }

  @Test
  void start_numericAddress_isAskedOfNoServer() throws Exception {
    try (var server = LoopbackDnsServer.start()) {
      var probe = new DnsProbe((_, _) -> RESOLVED, LONG, queries(server), _ -> HostsEntries.NONE);
      assertThat(probe.start("192.0.2.9", deadline).finish().servers()).isEmpty();
      assertThat(server.questions()).isEmpty();
    }
  }
}
