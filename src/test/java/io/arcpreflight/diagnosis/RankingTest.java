package io.arcpreflight.diagnosis;

import static io.arcpreflight.diagnosis.Findings.error;
import static io.arcpreflight.diagnosis.Findings.info;
import static io.arcpreflight.diagnosis.Findings.warning;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The finding that azcmagent would meet first leads. */
class RankingTest {

  private static List<String> ranked(Finding... findings) {
    return Ranking.ranked(List.of(findings)).stream().map(Finding::id).toList();
  }

  @Test
  void errors_followAzcmagentsOwnOrderOfWork() {
    var inOrder =
        List.of(
            error("parameter.missing"),
            error("parameter.tags"),
            error("parameter.cloud"),
            error("parameter.correlation-id"),
            error("host.resource-name-invalid"),
            error("parameter.access-token"),
            error("parameter.config-file"),
            error("parameter.region"),
            error("parameter.invalid"),
            error("host.not-elevated"),
            error("host.no-systemd"),
            error("agent.himds-stopped"),
            error("agent.himds-not-responding"),
            error("agent.himds-unhealthy"),
            error("agent.not-connected"),
            error("agent.already-connected"),
            error("host.hostname-unavailable"),
            error("host.rsa-unavailable"),
            error("host.system-information-unreadable"),
            error("agent.config-conflict"),
            error("tcp.refused", 12),
            error("identity.secret-invalid"),
            error("azure.not-authorized"),
            error("azure.name-taken"));
    var shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, new Random(4711));

    assertThat(Ranking.ranked(shuffled)).containsExactlyElementsOf(inOrder);
  }

  @Test
  void prerequisites_followTheInstallersOrder() {
    assertThat(
            ranked(
                error("host.no-disk-space"),
                error("host.azure-vm"),
                error("host.unsupported-os"),
                error("host.required-program-missing"),
                error("host.no-systemd")))
        .containsExactly(
            "host.no-systemd",
            "host.unsupported-os",
            "host.azure-vm",
            "host.no-disk-space",
            "host.required-program-missing");
  }

  @Test
  void findingsWithoutACode_areRankedToo() {
    assertThat(ranked(info("agent.not-installed"), info("host.hostname-unresolvable")))
        .containsExactly("agent.not-installed", "host.hostname-unresolvable");
  }

  @Test
  void errorWithoutACode_comesAfterThoseWithOne() {
    assertThat(ranked(error("checker.crashed"), error("azure.name-taken")))
        .containsExactly("azure.name-taken", "checker.crashed");
  }

  @Test
  void warnings_comeAfterEveryError_andInformationLast() {
    assertThat(
            ranked(
                info("agent.not-installed"),
                warning("proxy.credentials-in-url"),
                error("azure.name-taken")))
        .containsExactly("azure.name-taken", "proxy.credentials-in-url", "agent.not-installed");
  }

  @Test
  void networkErrors_areOrderedByHowManySuffer() {
    assertThat(ranked(error("dns.no-such-host", 2), error("tls.untrusted-issuer", 9)))
        .containsExactly("tls.untrusted-issuer", "dns.no-such-host");
  }

  @Test
  void machineWideErrors_areAboutEveryEndpoint() {
    assertThat(ranked(error("tls.untrusted-issuer", 9), error("host.clock-skew")))
        .containsExactly("host.clock-skew", "tls.untrusted-issuer");
  }

  @Test
  void equalReach_isOrderedByThePhasesOfARequest() {
    assertThat(
            ranked(
                error("http.forbidden", 1),
                error("tls.interrupted", 1),
                error("tcp.refused", 1),
                error("proxy.forbidden", 1),
                error("dns.timeout", 1),
                error("host.trust-store-missing", 1)))
        .containsExactly(
            "host.trust-store-missing",
            "dns.timeout",
            "proxy.forbidden",
            "tcp.refused",
            "tls.interrupted",
            "http.forbidden");
  }

  @Test
  void samePhase_isOrderedByName() {
    assertThat(ranked(error("tls.wrong-host", 1), error("tls.expired", 1)))
        .containsExactly("tls.expired", "tls.wrong-host");
  }

  @Test
  void warnings_areOrderedByReachToo() {
    assertThat(ranked(warning("dns.slow", 1), warning("tls.inspected", 12)))
        .containsExactly("tls.inspected", "dns.slow");
  }
}
