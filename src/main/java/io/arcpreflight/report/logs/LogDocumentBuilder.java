package io.arcpreflight.report.logs;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.RemedyStep;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.log.LogEvent;
import io.arcpreflight.log.LogGroup;
import io.arcpreflight.log.LogSummary;
import io.arcpreflight.log.UnrecognizedErrors;
import io.arcpreflight.message.Excerpt;
import io.arcpreflight.message.FailureReason;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.ProgramVersion;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedFinding.Step;
import io.arcpreflight.report.logs.LogDocument.LogRead;
import io.arcpreflight.report.logs.LoggedFinding.Occurrence;
import io.arcpreflight.report.logs.UnrecognisedErrors.ErrorGroup;
import io.arcpreflight.report.remedy.WordsAdvisor;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts words to what logs hold. */
public final class LogDocumentBuilder {
  private static final String SCHEMA_VERSION = "1.0";

  private final Catalog catalog;
  private final Labels words;
  private final OperatingSystem system;
  private final Optional<OperatingSystem> origin;

  /**
   * @param system whose commands are shown where the words do not tell of which system they are
   * @param origin the system that wrote the logs, where that is known
   */
  public LogDocumentBuilder(
      Catalog catalog, Labels words, OperatingSystem system, Optional<OperatingSystem> origin) {
    this.catalog = catalog;
    this.words = words;
    this.system = system;
    this.origin = origin;
  }

  /**
   * Gathers all of it.
   *
   * @param since what happened before was left out
   * @param check a check of the machine that has just been made
   */
  public LogDocument build(
      LogSummary summary,
      List<LogRead> logs,
      @Nullable OffsetDateTime since,
      @Nullable Report check) {
    var present = check == null ? null : new PresentState(check);
    var findings = new ArrayList<LoggedFinding>();
    for (var group : summary.groups()) {
      findings.add(finding(group, present));
    }
    var verdict = LogVerdict.of(summary, logs);
    return new LogDocument(
        SCHEMA_VERSION,
        new Report.Tool("arc-preflight", ProgramVersion.read()),
        logs,
        since,
        check != null,
        verdict,
        exitCode(verdict, summary),
        findings,
        unrecognised(summary.unrecognized()));
  }

  private static int exitCode(LogVerdict verdict, LogSummary summary) {
    if (verdict == LogVerdict.NO_LOG) {
      return ExitCode.INCOMPLETE.number();
    }
    var known = summary.latestUnresolved().map(LogGroup::code).map(ExitCode::numberOf);
    var isUnknown = verdict.isUnknown() || !summary.unrecognized().isOver();
    return known.orElse((isUnknown ? ExitCode.INCOMPLETE : ExitCode.READY).number());
  }

  private static UnrecognisedErrors unrecognised(UnrecognizedErrors errors) {
    var groups = new ArrayList<ErrorGroup>();
    for (var form : errors.forms()) {
      groups.add(
          new ErrorGroup(
              form.count(),
              occurrence(form.first()),
              occurrence(form.last()),
              form.resolvedBy() == null ? null : occurrence(form.resolvedBy())));
    }
    return new UnrecognisedErrors(
        errors.count(), errors.open(), errors.formCount(), errors.isMore(), groups);
  }

  /** One thing that a followed log tells. */
  public LoggedEvent event(LogEvent event) {
    var occurrence = occurrence(event);
    return switch (event) {
      case LogEvent.Failure failure ->
          new LoggedEvent(
              "failure",
              failure.reason().id(),
              failure.isBackground(),
              failure.azcmCode(),
              title(failure),
              occurrence,
              failure.hosts());
      case LogEvent.Success success ->
          new LoggedEvent(
              "success",
              success.success().id(),
              false,
              null,
              occurrence.text(),
              occurrence,
              List.of());
      case LogEvent.Unrecognized _ ->
          new LoggedEvent(
              LoggedEvent.UNRECOGNISED,
              LoggedEvent.UNRECOGNISED,
              false,
              null,
              occurrence.text(),
              occurrence,
              List.of());
    };
  }

  private LoggedFinding finding(LogGroup group, @Nullable PresentState present) {
    var reason = group.reason();
    var advisor = new WordsAdvisor(catalog, group.last().excerpt().context(), origin);
    var text = text(reason, group.hosts(), group.last().excerpt(), advisor);
    return new LoggedFinding(
        LoggedFinding.Kind.of(reason.kind()),
        reason.id(),
        reason.severity(),
        LoggedFinding.State.of(group.standing()),
        group.code(),
        group.count(),
        occurrence(group.first()),
        occurrence(group.last()),
        group.resolvedBy() == null ? null : occurrence(group.resolvedBy()),
        group.hosts(),
        text.summary(),
        text.meaning(),
        steps(text.remedy(), advisor.system().orElse(system)),
        text.owner(),
        present == null ? null : present.of(reason),
        present == null ? List.of() : present.causesOf(reason),
        confidence(reason),
        reason.causes().stream().filter(cause -> isAnother(cause, reason)).toList());
  }

  /** What is no cause says no more than what was printed. */
  private static Confidence confidence(FailureReason reason) {
    if (reason.kind() != FailureReason.Kind.CAUSE) {
      return Confidence.CERTAIN;
    }
    return switch (reason.certainty()) {
      case CERTAIN -> Confidence.CERTAIN;
      case LIKELY -> Confidence.LIKELY;
      case POSSIBLE -> Confidence.POSSIBLE;
    };
  }

  private static boolean isAnother(String cause, FailureReason reason) {
    return reason.kind() == FailureReason.Kind.CAUSE && !cause.equals(reason.id());
  }

  private String title(LogEvent.Failure failure) {
    var advisor = new WordsAdvisor(catalog, failure.excerpt().context(), origin);
    return text(failure.reason(), failure.hosts(), failure.excerpt(), advisor).summary();
  }

  private Text text(
      FailureReason reason, List<String> hosts, Excerpt excerpt, WordsAdvisor advisor) {
    var values = advisor.values(hosts, "NAME", words.text(Label.THE_PROXY));
    return switch (reason.kind()) {
      case CAUSE -> {
        var cause = catalog.cause(reason.id()).orElseThrow();
        var text = catalog.text(cause);
        var steps = advisor.ofCause(cause.id(), text.remedy());
        yield new Text(
            text.title(),
            sentence(values.fill(text.meaning())),
            RemedyStep.filled(steps, values),
            cause.owner());
      }
      case MESSAGE -> {
        var message = catalog.message(reason.id()).orElseThrow();
        var text = catalog.text(message);
        yield new Text(
            excerpt.text(),
            sentence(values.fill(text.meaning())),
            RemedyStep.filled(advisor.possible(text.remedy()), values),
            message.owner());
      }
      case CODE -> {
        var code = catalog.code(reason.id()).orElseThrow();
        var text = catalog.text(code);
        yield new Text(
            withoutFullStop(text.meaning()),
            text.likelyCause(),
            RemedyStep.filled(advisor.possible(text.remedy()), values),
            code.owner());
      }
      case UNLISTED_CODE -> new Text(words.text(Label.UNLISTED), "", List.of(), null);
    };
  }

  /** What stands in for a value at its beginning may be a word. */
  private static String sentence(String text) {
    return text.startsWith("the ")
        ? Character.toUpperCase(text.charAt(0)) + text.substring(1)
        : text;
  }

  private static List<Step> steps(List<RemedyStep> remedy, OperatingSystem system) {
    var steps = new ArrayList<Step>(remedy.size());
    for (var step : remedy) {
      steps.add(new Step(step.text(), step.commandShownOn(system)));
    }
    return steps;
  }

  private static Occurrence occurrence(LogEvent event) {
    var place = event.place();
    return new Occurrence(event.time(), place.source(), place.line(), event.excerpt().text());
  }

  private static String withoutFullStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private record Text(
      String summary, String meaning, List<RemedyStep> remedy, @Nullable Owner owner) {}
}
