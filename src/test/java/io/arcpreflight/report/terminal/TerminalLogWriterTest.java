package io.arcpreflight.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.logs.LogDocument;
import io.arcpreflight.report.logs.LogDocument.LogRead;
import io.arcpreflight.report.logs.LogVerdict;
import io.arcpreflight.report.logs.LoggedEvent;
import io.arcpreflight.report.logs.LoggedFinding;
import io.arcpreflight.report.logs.LoggedFinding.Kind;
import io.arcpreflight.report.logs.LoggedFinding.Occurrence;
import io.arcpreflight.report.logs.LoggedFinding.Presence;
import io.arcpreflight.report.logs.LoggedFinding.State;
import io.arcpreflight.report.logs.UnrecognisedErrors;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalLogWriterTest {
  private static final OffsetDateTime TEN = OffsetDateTime.parse("2026-03-31T10:00:00Z");
  private static final LogRead LOG = new LogRead("a.log", 10, 2, 2, true, null);

  private static Occurrence at(@Nullable OffsetDateTime time, int line, String text) {
    return new Occurrence(time, "a.log", line, text);
  }

  /** What failed twice, of hosts of this number. */
  private static LoggedFinding finding(
      State state, Severity severity, @Nullable String code, int hosts, @Nullable Presence now) {
    var names = new String[hosts];
    Arrays.setAll(names, number -> "h" + number + ".example");
    return new LoggedFinding(
        Kind.CAUSE,
        "proxy.forbidden",
        severity,
        state,
        code,
        2,
        at(TEN, 3, "Forbidden"),
        at(TEN.plusHours(1), 7, "Forbidden"),
        state == State.RESOLVED ? at(TEN.plusHours(2), 9, "Connected") : null,
        List.of(names),
        "The proxy refuses",
        "Its rules do not allow it.",
        List.of(),
        Owner.PROXY,
        now,
        now == Presence.STILL ? List.of("proxy.forbidden", "tcp.timeout") : List.of(),
        Confidence.LIKELY,
        List.of("http.forbidden"));
  }

  private static LoggedFinding open() {
    return finding(State.OPEN, Severity.ERROR, "AZCM0026", 1, null);
  }

  private static String written(
      Detail detail, LogVerdict verdict, boolean checked, LoggedFinding... findings)
      throws IOException {
    return written(detail, verdict, checked, List.of(LOG), findings);
  }

  private static String written(
      Detail detail,
      LogVerdict verdict,
      boolean checked,
      List<LogRead> logs,
      LoggedFinding... findings)
      throws IOException {
    var document =
        new LogDocument(
            "1.0",
            new Report.Tool("arc-preflight", "1.0"),
            logs,
            TEN,
            checked,
            verdict,
            0,
            List.of(findings),
            new UnrecognisedErrors(0, 0, 0, false, List.of()));
    var out = new StringBuilder();
    writer(detail).write(document, out);
    return out.toString();
  }

  private static TerminalLogWriter writer(Detail detail) {
    return new TerminalLogWriter(new TerminalStyle(false, true, detail, 80), Labels.in("en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STILL|still present: the check finds proxy.forbidden, tcp.timeout",
        "GONE|resolved: the check of this server does not find it",
        "UNKNOWN|cannot be checked from this server"
      })
  void finding_saysWhatACheckSeesNow(Presence now, String words) throws IOException {
    var finding = finding(State.OPEN, Severity.ERROR, "AZCM0026", 1, now);
    var text = written(Detail.NORMAL, LogVerdict.UNRESOLVED, true, finding);
    assertThat(text).contains(words).doesNotContain("do not prove it", "log --check");
  }

  @Test
  void finding_thatNobodyChecked_saysWhatItMayBeBesides() throws IOException {
    assertThat(written(Detail.NORMAL, LogVerdict.UNRESOLVED, false, open()))
        .contains("The words do not prove it; they also fit http.forbidden.")
        .contains("arc-preflight check")
        .contains("arc-preflight log --check")
        .contains("arc-preflight explain proxy.forbidden")
        .doesNotContain("still present", "cannot be checked");
  }

  @Test
  void finding_firstPlaceWhereMoreIsAskedFor() throws IOException {
    assertThat(written(Detail.VERBOSE, LogVerdict.UNRESOLVED, false, open()))
        .contains("first a.log:3", "a.log:7");
    assertThat(written(Detail.NORMAL, LogVerdict.UNRESOLVED, false, open()))
        .contains("a.log:7")
        .doesNotContain("first a.log:3");
  }

  @Test
  void finding_shortIsWithoutMeaningAndNext() throws IOException {
    assertThat(written(Detail.SHORT, LogVerdict.UNRESOLVED, false, open()))
        .contains("The proxy refuses")
        .doesNotContain("Its rules", "explain proxy.forbidden", "log --check");
  }

  @ParameterizedTest
  @CsvSource({"4, h3.example", "5, and 2 more"})
  void finding_namesFewHosts(int hosts, String last) throws IOException {
    var finding = finding(State.OPEN, Severity.ERROR, null, hosts, null);
    assertThat(written(Detail.NORMAL, LogVerdict.UNRESOLVED, false, finding))
        .contains("h2.example, " + last);
    assertThat(written(Detail.VERBOSE, LogVerdict.UNRESOLVED, false, finding))
        .contains("h" + (hosts - 1) + ".example");
  }

  @Test
  void verdict_isThatOfTheLatestErrorWithACode() throws IOException {
    var warning = finding(State.OPEN, Severity.WARNING, "AZCM0001", 1, null);
    var error = finding(State.OPEN, Severity.ERROR, null, 1, null);
    var over = finding(State.RESOLVED, Severity.ERROR, "AZCM0002", 1, null);
    assertThat(verdict(warning, over, error, open())).contains("exit with AZCM0026");
    assertThat(verdict(warning, over, error)).contains("✗", "exit with a code");
    assertThat(verdict(warning, over)).startsWith("!").contains("exit with a code");
  }

  private static String verdict(LoggedFinding... findings) throws IOException {
    return written(Detail.NORMAL, LogVerdict.UNRESOLVED, false, findings)
        .lines()
        .filter(line -> line.contains("UNRESOLVED"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatIsOverOrBackground_isOneLine() throws IOException {
    var over = finding(State.RESOLVED, Severity.ERROR, null, 1, null);
    var background = finding(State.BACKGROUND, Severity.ERROR, null, 1, null);
    assertThat(written(Detail.NORMAL, LogVerdict.RESOLVED, false, over))
        .contains("Resolved since\n  proxy.forbidden  The proxy refuses (2 times")
        .doesNotContain("Its rules", "debug level");
    assertThat(written(Detail.NORMAL, LogVerdict.RESOLVED, false, background))
        .contains("At debug level only\n  proxy.forbidden  The proxy refuses (2 times")
        .doesNotContain("Its rules", "Resolved since");
    assertThat(written(Detail.NORMAL, LogVerdict.UNCLEAR, false, background)).contains("Its rules");
    assertThat(written(Detail.VERBOSE, LogVerdict.RESOLVED, false, over))
        .contains("resolved by “Connected”, a.log:9");
    assertThat(written(Detail.SHORT, LogVerdict.RESOLVED, false, over, background))
        .doesNotContain("The proxy refuses");
  }

  @Test
  void logs_areNamedWhereSomethingIsToBeSaidOfThem() throws IOException {
    var broken = new LogRead("b.log", 10, 1, 1, true, "truncated");
    var other = new LogRead("c.txt", 10, 1, 1, false, null);
    var logs = List.of(LOG, broken, other);
    assertThat(written(Detail.NORMAL, LogVerdict.PARTLY_READ, false, logs))
        .contains("b.log could not be read completely", "c.txt does not look like a log")
        .contains("3 logs")
        .doesNotContain("a.log");
    assertThat(written(Detail.VERBOSE, LogVerdict.PARTLY_READ, false, logs)).contains("  a.log\n");
    assertThat(written(Detail.NORMAL, LogVerdict.NOTHING_FOUND, false, List.of(other)))
        .doesNotContain("does not look like");
  }

  @Test
  void nothing_sinceATimeOrAtAll() throws IOException {
    assertThat(written(Detail.NORMAL, LogVerdict.NOTHING_FOUND, false, List.of()))
        .contains("nothing was logged since 2026-03-31")
        .doesNotContain("--format json");
    assertThat(written(Detail.NORMAL, LogVerdict.NOTHING_FOUND, false))
        .contains("no known failure")
        .doesNotContain("--format json");
  }

  @ParameterizedTest
  @CsvSource({
    "failure, false, ✗",
    "failure, true, ?",
    "unrecognised, false, ?",
    "success, false, ✓"
  })
  void event_hasTheSignOfItsKind(String kind, boolean background, String sign) throws IOException {
    var event =
        new LoggedEvent(
            kind, "proxy.forbidden", background, null, "It refuses", at(null, 3, "x"), List.of());
    var out = new StringBuilder();
    writer(Detail.NORMAL).write(event, out);
    assertThat(out.toString())
        .startsWith(sign + " It refuses")
        .contains("proxy.forbidden\n  x\n  a.log:3\n");
  }

  @Test
  void event_saysWhenItWas() throws IOException {
    var event =
        new LoggedEvent("success", "connected", false, null, "x", at(TEN, 3, "x"), List.of());
    var out = new StringBuilder();
    writer(Detail.NORMAL).write(event, out);
    assertThat(out.toString()).startsWith("2026-03-31").doesNotContain("\n  x\n");
  }
}
