package io.arcpreflight.history;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.agent.InstallationObservation;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.report.Report;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a run without reading its report.
 *
 * @param file the name of its report, whose first digits are the turn of the run: they grow also
 *     where the clock goes back
 * @param program the version of this program
 * @param agent the version of the agent; absent where there is none
 * @param causes with their severity, the leading one first
 * @param took milliseconds by the hosts of the endpoints whose checks ended well
 */
public record RunSummary(
    String file,
    Instant startedAt,
    String host,
    RunMode mode,
    Verdict verdict,
    int exitCode,
    long durationMs,
    String program,
    @Nullable String agent,
    Map<String, Severity> causes,
    Map<String, Integer> took) {

  /** That of a report which is in this file. */
  public static RunSummary of(Report report, String file) {
    var causes = new LinkedHashMap<String, Severity>();
    for (var finding : report.findings()) {
      causes.putIfAbsent(finding.cause(), finding.severity());
    }
    var took = new LinkedHashMap<String, Integer>();
    String agent = null;
    for (var check : report.checks()) {
      var endedWell = check.status() == CheckStatus.PASS || check.status() == CheckStatus.WARN;
      if (endedWell && check.observation() instanceof EndpointObservation seen) {
        took.put(seen.target().host(), Math.clamp(check.durationMs(), 0, Integer.MAX_VALUE));
      }
      if (check.observation() instanceof InstallationObservation installed) {
        agent = installed.version();
      }
    }
    return new RunSummary(
        file,
        report.startedAt().toInstant(),
        report.host().name(),
        report.expectations().mode(),
        report.verdict(),
        report.exitCode(),
        report.durationMs(),
        report.tool().version(),
        agent,
        causes,
        took);
  }

  /** Whether nothing was in the way, and all that decides was looked at. */
  public boolean isGood() {
    return verdict.isReady() && exitCode == 0;
  }

  /** Which run this was, counted from the first that was kept. */
  long turn() {
    return ReportFileName.turn(file);
  }
}
