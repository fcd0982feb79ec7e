package io.arcpreflight.report;

import static java.util.Objects.requireNonNull;

import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.report.change.RunChanges;
import io.avaje.jsonb.Json;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run and its judgement as one document: what `--format json` prints, and all that the other
 * formats are made from.
 *
 * @param schemaVersion of this form; readers ignore fields that they do not know
 * @param settings what was asked for, and where each value came from
 * @param findings the leading one first
 * @param checks every check that was planned, in plan order
 * @param missing ids of the deciding checks that were left out, or whose host is not known; older
 *     reports leave it out
 * @param azcmagent what became of {@code azcmagent connect}; nothing where none was to be run
 * @param changes what is different from earlier runs; nothing where those are not kept
 */
@Json
public record Report(
    String schemaVersion,
    Tool tool,
    Host host,
    OffsetDateTime startedAt,
    long durationMs,
    List<ReportedSetting> settings,
    RunContext expectations,
    Verdict verdict,
    int exitCode,
    @Nullable List<String> missing,
    List<ReportedFinding> findings,
    List<ReportedCheck> checks,
    @Nullable AzcmagentRun azcmagent,
    @Nullable RunChanges changes) {

  /** The form that this program writes. */
  public static final String SCHEMA_VERSION = "1.0";

  public Report {
    settings = List.copyOf(settings);
    missing = missing == null ? List.of() : List.copyOf(missing);
    findings = List.copyOf(findings);
    checks = List.copyOf(checks);
  }

  /** One that stands for itself. */
  public Report(
      String schemaVersion,
      Tool tool,
      Host host,
      OffsetDateTime startedAt,
      long durationMs,
      List<ReportedSetting> settings,
      RunContext expectations,
      Verdict verdict,
      int exitCode,
      @Nullable List<String> missing,
      List<ReportedFinding> findings,
      List<ReportedCheck> checks,
      @Nullable AzcmagentRun azcmagent) {
    this(
        schemaVersion,
        tool,
        host,
        startedAt,
        durationMs,
        settings,
        expectations,
        verdict,
        exitCode,
        missing,
        findings,
        checks,
        azcmagent,
        null);
  }

  /** The same beside earlier runs. */
  public Report withChanges(RunChanges found) {
    return new Report(
        schemaVersion,
        tool,
        host,
        startedAt,
        durationMs,
        settings,
        expectations,
        verdict,
        exitCode,
        missing,
        findings,
        checks,
        azcmagent,
        found);
  }

  /** Whether it is known that all is as it was at the run before. */
  public boolean isUnchanged() {
    if (changes == null || changes.last() == null || !changes.remarks().isEmpty()) {
      return false;
    }
    var before = changes.last().run();
    return before.verdict() == verdict
        && before.exitCode() == exitCode
        && changes.last().changes().isEmpty();
  }

  @Override
  public List<String> missing() {
    return requireNonNull(missing);
  }

  /** The program that made the report. */
  @Json
  public record Tool(String name, String version) {}

  /** The machine that it ran on. */
  @Json
  public record Host(String name, String os, String architecture) {}
}
