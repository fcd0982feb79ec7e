package io.arcpreflight.report.json;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedCheck;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a report back to what its run saw, so that it can be judged again. */
public final class SavedReportReplay {
  private static final Catalog SENTENCES = Catalog.load(Language.ENGLISH);

  private SavedReportReplay() {}

  /**
   * The run behind a report, free of judgement.
   *
   * @throws IllegalArgumentException when a check lacks what its status promises; the message names
   *     it
   */
  public static RunRecord asRunRecord(Report report) {
    var checks = new ArrayList<CheckRecord>(report.checks().size());
    for (var check : report.checks()) {
      checks.add(
          new CheckRecord(
              check.id(), check.subject(), check.decisive(), check.durationMs(), outcome(check)));
    }
    return new RunRecord(expectations(report.expectations()), checks, report.azcmagent());
  }

  private static RunContext expectations(RunContext saved) {
    return saved.withSettingProblems(
        saved.settingProblems().stream()
            .map(
                it ->
                    new SettingProblem(
                        it.cause(), it.subject(), it.evidence(), known(it.fact()).orElse(null)))
            .toList());
  }

  private static Outcome outcome(ReportedCheck check) {
    return switch (check.status()) {
      case NOT_APPLICABLE -> new Outcome.NotApplicable(reason(check));
      case COULD_NOT_RUN -> {
        if (check.failure() == null) {
          throw missing(check, "failure");
        }
        yield new Outcome.CouldNotRun(check.failure(), reason(check), check.observation());
      }
      case PASS, WARN, FAIL -> {
        if (check.observation() == null) {
          throw missing(check, "observation");
        }
        yield new Outcome.Seen(check.observation());
      }
    };
  }

  private static Fact reason(ReportedCheck check) {
    return known(check.reasonFact())
        .orElse(
            Fact.of("reason.told").with("detail", check.detail() == null ? "" : check.detail()));
  }

  /** A newer version may have written a fact for which there is no sentence here. */
  private static Optional<Fact> known(@Nullable Fact saved) {
    return Optional.ofNullable(saved)
        .filter(fact -> SENTENCES.hasSentence(fact.id(), fact.values()));
  }

  private static IllegalArgumentException missing(ReportedCheck check, String field) {
    return new IllegalArgumentException(
        "the check "
            + check.id()
            + " has the status \""
            + check.status().id()
            + "\" and no "
            + field);
  }
}
