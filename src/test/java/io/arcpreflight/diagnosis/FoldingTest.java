package io.arcpreflight.diagnosis;

import static io.arcpreflight.diagnosis.HandMade.endpoint;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.observation.RunContext;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTest {
  private static final String LOGIN = "login.windows.net";
  private static final String ARM = "management.azure.com";
  private static final String EXTRA = "packages.microsoft.com";

  private static Symptom symptom(CauseId cause, String host, String... evidence) {
    return symptom(cause, host, Severity.ERROR, Confidence.CERTAIN, evidence);
  }

  private static Symptom symptom(
      CauseId cause, String host, Severity severity, Confidence confidence, String... evidence) {
    return new Symptom(
        "endpoint." + host, cause, host, severity, confidence, Evidence.quoting(evidence));
  }

  private static List<Finding> fold(Symptom... symptoms) {
    var run =
        HandMade.run(
            RunContext.ofCheck(false, false, false, List.of()),
            endpoint(LOGIN),
            endpoint(ARM),
            endpoint(EXTRA).optional());
    return new Folding(Catalog.load(Language.ENGLISH)).fold(run, List.of(symptoms));
  }

  @Test
  void sameCause_isOneFindingWithEverySubjectInPlanOrder() {
    var findings =
        fold(symptom(CauseId.TCP_REFUSED, LOGIN, "a"), symptom(CauseId.TCP_REFUSED, ARM, "a"));

    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().subjects()).containsExactly(LOGIN, ARM);
    assertThat(findings.getFirst().affected()).isEqualTo(new Affected(2, 3));
  }

  @Test
  void otherCauses_areTheirOwn() {
    assertThat(fold(symptom(CauseId.TCP_REFUSED, LOGIN), symptom(CauseId.TCP_TIMEOUT, ARM)))
        .extracting(Finding::id)
        .containsExactly("tcp.refused", "tcp.timeout");
  }

  @Test
  void errorBesideWarning_isAnErrorWhoseSubjectsComeFirst() {
    var findings =
        fold(
            symptom(CauseId.TCP_REFUSED, EXTRA, Severity.WARNING, Confidence.CERTAIN, "extra"),
            symptom(CauseId.TCP_REFUSED, LOGIN, "login"));

    var finding = findings.getFirst();
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.code()).isEqualTo("AZCM0026");
    assertThat(finding.subjects()).containsExactly(LOGIN, EXTRA);
    assertThat(Evidence.of(finding)).containsExactly("login", "extra");
  }

  @Test
  void warnings_haveNoCode() {
    var findings =
        fold(symptom(CauseId.TCP_REFUSED, EXTRA, Severity.WARNING, Confidence.CERTAIN, "x"));

    assertThat(findings.getFirst().code()).isNull();
  }

  @Test
  void confidence_isThatOfTheSurestSymptom() {
    var findings =
        fold(
            symptom(CauseId.TLS_EXPIRED, LOGIN, Severity.ERROR, Confidence.POSSIBLE, "x"),
            symptom(CauseId.TLS_EXPIRED, ARM, Severity.ERROR, Confidence.LIKELY, "x"));

    assertThat(findings.getFirst().confidence()).isEqualTo(Confidence.LIKELY);
  }

  @Test
  void evidenceThatDiffersInItsHostAndNumbers_isShownOnce() {
    var findings =
        fold(
            symptom(CauseId.TCP_TIMEOUT, LOGIN, LOGIN + " at 20.1.2.3: no answer in 5001 ms"),
            symptom(CauseId.TCP_TIMEOUT, ARM, ARM + " at 2603::1: no answer in 5002 ms"),
            symptom(CauseId.TCP_TIMEOUT, EXTRA, "something else"));

    assertThat(Evidence.of(findings.getFirst()))
        .containsExactly(LOGIN + " at 20.1.2.3: no answer in 5001 ms", "something else");
  }

  @Test
  void evidence_staysShort() {
    var lines = IntStream.range(0, 20).mapToObj(i -> "line " + "x".repeat(i)).toList();

    var findings = fold(symptom(CauseId.TCP_TIMEOUT, LOGIN, lines.toArray(String[]::new)));

    assertThat(Evidence.of(findings.getFirst())).containsExactlyElementsOf(lines.subList(0, 6));
  }

  @Test
  void whatIsNotOfAnEndpoint_affectsNoneInParticular() {
    var clock =
        new Symptom(
            "host.clock",
            CauseId.HOST_CLOCK_SKEW,
            "this machine's clock",
            Severity.ERROR,
            Confidence.CERTAIN,
            Evidence.quoting("an hour"));

    assertThat(fold(clock).getFirst().affected()).isNull();
  }
}
