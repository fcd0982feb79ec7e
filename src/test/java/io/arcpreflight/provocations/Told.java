package io.arcpreflight.provocations;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.app.explain.SavedReport;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Affected;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fixtures.KoreanReport;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.report.json.JsonReportReader;
import io.arcpreflight.report.json.JsonReportWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** What a person was told in the end. Every report is also judged anew from its saved form. */
public final class Told {
  private static final int MOST_EVIDENCE = 6;
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  /** azcmagent has no code for what happens to another program. */
  private static final Set<String> CODELESS =
      Set.of("checker.crashed", "checker.deadline", "checker.prevented");

  private final Report report;
  private final List<ReportedFinding> findings;

  Told(Report report) {
    this.report = report;
    this.findings =
        report.findings().stream().filter(it -> it.severity() != Severity.INFO).toList();
    assertThat(findings)
        .allSatisfy(it -> assertThat(it.evidence()).hasSizeBetween(1, MOST_EVIDENCE));
    assertThat(report.findings()).allSatisfy(Told::hasTheCataloguesCode);
    assertThat(causesJudgedAnew())
        .containsExactlyElementsOf(report.findings().stream().map(it -> it.cause()).toList());
  }

  private static void hasTheCataloguesCode(ReportedFinding told) {
    var cause = CATALOG.cause(told.cause()).orElseThrow();
    var isOfFact =
        told.facts().stream().anyMatch(it -> told.owner() == cause.owners().get(it.id()));
    if (told.owner() != cause.owner() && !isOfFact) {
      // What a proxy answers in place of the host is for its owner.
      assertThat(told.owner()).isEqualTo(Owner.PROXY);
      assertThat(told.facts()).anyMatch(fact -> fact.values().containsKey("proxy"));
    }
    if (told.severity() == Severity.ERROR) {
      assertThat(told.code()).isEqualTo(cause.code());
      assertThat(told.code() == null).isEqualTo(CODELESS.contains(told.cause()));
    } else {
      assertThat(told.code()).isNull();
    }
  }

  private List<String> causesJudgedAnew() {
    try {
      var json = new StringBuilder();
      new JsonReportWriter().write(report, json);
      var saved = new JsonReportReader().read(json.toString(), "saved");
      assertThat(KoreanReport.of(saved).englishLines()).as("English in Korean").isEmpty();
      return SavedReport.judgeAgain(saved, CATALOG).findings().stream()
          .map(ReportedFinding::cause)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It would fail, and this is why. */
  public Finding leadsWith(String cause, String code, int exitCode) {
    assertThat(findings).as("findings").isNotEmpty();
    var first = findings.getFirst();
    assertThat(first.cause()).as(first.toString()).isEqualTo(cause);
    assertThat(first.severity()).isEqualTo(Severity.ERROR);
    assertThat(first.code()).isEqualTo(code);
    assertThat(report.exitCode()).isEqualTo(exitCode);
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_READY);
    return new Finding(first);
  }

  /** A further finding. */
  public Finding alsoFinds(String cause, Severity severity) {
    var found = findings.stream().filter(it -> it.cause().equals(cause)).findFirst();
    assertThat(found).as(cause + " in " + causes()).isPresent();
    assertThat(found.orElseThrow().severity()).isEqualTo(severity);
    return new Finding(found.orElseThrow());
  }

  public Finding warnsOf(String cause) {
    return alsoFinds(cause, Severity.WARNING);
  }

  /** Nothing would stop it; these are the warnings. */
  public Told isReadyWith(String... causes) {
    assertThat(causes()).containsExactly(causes);
    assertThat(findings).allMatch(it -> it.severity() == Severity.WARNING && it.code() == null);
    assertThat(report.verdict())
        .isEqualTo(causes.length == 0 ? Verdict.READY : Verdict.READY_WITH_WARNINGS);
    assertThat(report.exitCode()).isZero();
    assertThat(report.checks()).noneMatch(it -> it.status() == CheckStatus.FAIL);
    return this;
  }

  /** Nothing stops it, and this check leaves open whether it would succeed. */
  public Told isOpenBecauseOf(String check, String... causes) {
    assertThat(causes()).containsExactly(causes);
    assertThat(findings).allMatch(it -> it.severity() == Severity.WARNING && it.code() == null);
    assertThat(report.verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(report.missing()).containsExactly(check);
    assertThat(report.exitCode()).isEqualTo(1);
    return this;
  }

  /** These and nothing else was found, in this order. */
  public Told finds(String... causes) {
    assertThat(causes()).containsExactly(causes);
    return this;
  }

  public List<String> causes() {
    return findings.stream().map(ReportedFinding::cause).toList();
  }

  /** How many endpoints were asked a second time. */
  public long askedAgain() {
    return report.checks().stream()
        .filter(
            check ->
                check.observation() instanceof EndpointObservation seen && seen.attempts() != null)
        .count();
  }

  public Report report() {
    return report;
  }

  /** One finding. */
  public record Finding(ReportedFinding told) {

    Finding of(String... subjects) {
      assertThat(told.subjects()).containsExactly(subjects);
      return this;
    }

    /** So many of so many endpoints suffer. */
    Finding affects(int endpoints, int of) {
      assertThat(told.affected()).isEqualTo(new Affected(endpoints, of));
      return this;
    }

    /** The evidence holds each of these, in any line. */
    Finding showing(String... fragments) {
      assertThat(String.join("\n", told.evidence())).contains(fragments);
      return this;
    }

    /** What was sent holds a line that fits this. */
    Finding tracing(String pattern) {
      assertThat(told.facts())
          .filteredOn(fact -> fact.id().startsWith("endpoint."))
          .extracting(fact -> CATALOG.sentence(fact.id(), fact.values()))
          .anySatisfy(line -> assertThat(line).matches(pattern));
      return this;
    }

    Finding sure(Confidence confidence) {
      assertThat(told.confidence()).isEqualTo(confidence);
      return this;
    }
  }
}
