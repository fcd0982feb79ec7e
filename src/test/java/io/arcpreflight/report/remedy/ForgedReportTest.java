package io.arcpreflight.report.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.net.InvalidProxyUrlException;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportBuilder;
import io.arcpreflight.report.json.JsonReportReader;
import io.arcpreflight.report.json.JsonReportWriter;
import io.arcpreflight.report.json.SavedReportReplay;
import io.arcpreflight.tls.Issuers;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report that somebody has written for what its remedies would make a reader paste. */
class ForgedReportTest {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  /** Names, addresses, paths and accounts of the lab. */
  private static final Pattern VALUE =
      Pattern.compile(
          "[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:com|net|example)|10\\.\\d+\\.\\d+\\.\\d+"
              + "|/(?:etc|opt|var)/[A-Za-z0-9/._-]+|himdsd?");

  /** So that every payload meets many reports, and the test does not take a minute. */
  private static final int EACH = 5;

  private static final List<String> PAYLOADS =
      List.of(
          "x\\\";evil;\\\"",
          "x';evil;'",
          "$(evil)",
          "`evil`",
          "x|evil",
          "x\\nevil\\n",
          "x&&evil&",
          "\\\\';evil");

  private final Diagnostician diagnostician = new Diagnostician(CATALOG, Issuers.bundled());

  @ParameterizedTest
  @EnumSource(OperatingSystem.class)
  void commands_holdNothingThatWouldRun(OperatingSystem system) throws IOException {
    var commands = new ArrayList<String>();
    var read = 0;
    var reports = LabReports.all();
    for (var number = 0; number < reports.size(); number += EACH) {
      var payload = PAYLOADS.get(number % PAYLOADS.size());
      try {
        commands.addAll(commands(forged(reports.get(number).report(), payload), system));
        read++;
      } catch (IOException refused) {
        assertThat(refused).hasMessageContaining("report");
      } catch (InvalidProxyUrlException refused) {
        // As explain refuses it: no run goes by such a proxy.
        assertThat(refused).hasMessageContaining("proxy");
      }
    }
    assertThat(read).isGreaterThan(40);
    assertThat(commands).hasSizeGreaterThan(100).noneMatch(it -> bare(it, system).contains("evil"));
  }

  /** Without its literals, in which nothing runs. */
  private static String bare(String command, OperatingSystem system) {
    var quote =
        switch (system) {
          case LINUX -> "'\\''";
          case WINDOWS -> "''";
        };
    return command.replace(quote, "").replaceAll("'[^']*'", "");
  }

  private static Report forged(Report report, String payload) throws IOException {
    var text = new StringBuilder();
    new JsonReportWriter().write(report, text);
    var forged = VALUE.matcher(text).replaceAll(Matcher.quoteReplacement(payload));
    return new JsonReportReader().read(new StringReader(forged), "report.json");
  }

  private List<String> commands(Report saved, OperatingSystem system) {
    var run = SavedReportReplay.asRunRecord(saved);
    var told =
        new ReportBuilder(CATALOG, system, saved::host)
            .rebuild(saved, run, diagnostician.diagnose(run));
    var commands = new ArrayList<String>();
    for (var finding : told.findings()) {
      for (var step : finding.remedy()) {
        if (step.command() != null) {
          commands.add(step.command());
        }
      }
    }
    return commands;
  }
}
