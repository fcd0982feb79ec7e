package io.arcpreflight.report.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.arcpreflight.report.Observations;
import io.arcpreflight.report.Reports;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReportReaderTest {
  private final JsonReportReader reader = new JsonReportReader();

  @Test
  void unknownFields_areIgnored() throws IOException {
    var json =
        rich()
            .replace("\"verdict\":", "\"added\": {\"later\": [1, 2]}, \"verdict\":")
            .replace("\"kind\": \"endpoint\",", "\"kind\": \"endpoint\", \"added\": null,");
    assertThat(reader.read(json, "r.json")).isEqualTo(Observations.rich());
  }

  @Test
  void laterMinorVersion_isRead() throws IOException {
    var json = rich().replace("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"1.7\"");
    assertThat(reader.read(json, "r.json").schemaVersion()).isEqualTo("1.7");
  }

  @ParameterizedTest
  @CsvSource({"0.9", "one", "1"})
  void versionThatIsNone_isRefused(String version) {
    refuses(
        rich().replace("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"" + version + "\""),
        "r.json has the schemaVersion "
            + version
            + ", but this version reads 1.x; use the arc-preflight that wrote it");
  }

  @Test
  void noReport_isRefused() {
    refuses("", "r.json is empty, not a saved report");
    refuses(" \n", "r.json is empty, not a saved report");
    refuses("{}", "r.json is JSON but not a report of arc-preflight: it has no schemaVersion");
    refuses("[1]", "r.json is JSON but not a report of arc-preflight: it has no schemaVersion");
    refuses("null", "r.json is JSON but not a report of arc-preflight: it has no schemaVersion");
    refuses(
        "hello",
        "r.json is not JSON: line 1, column 1: a value is expected: a string in double quotes,"
            + " a number, true or false");
    refuses("{\"schemaVersion\": \"1.0\"}", "r.json is not a complete report: tool is missing");
  }

  @Test
  void cutOff_isToldWithTheLine() {
    var json = rich();
    for (var length : new int[] {1, 40, json.length() / 2, json.length() - 3}) {
      var cut = json.substring(0, length);
      var lines = cut.lines().count();
      assertThatThrownBy(() -> reader.read(cut, "r.json"))
          .isInstanceOf(UnreadableReportException.class)
          .hasMessageStartingWith("r.json is cut off: its JSON ends too early, at line ")
          .hasMessageContaining("line " + (cut.endsWith("\n") ? lines + 1 : lines) + ",");
    }
  }

  @Test
  void wrongField_isNamedWithItsPlace() {
    refuses(
        rich().replaceFirst("\"status\": \"fail\"", "\"status\": \"failed\""),
        "r.json is not a complete report: checks[0].status is \"failed\", and should be one of "
            + "pass, warn, fail, not-applicable, could-not-run");
    refuses(
        rich().replaceFirst("\"decisive\": true", "\"decisive\": \"yes\""),
        "r.json is not a complete report: checks[0].decisive is string, and should be boolean");
    refuses(
        rich().replaceFirst("\"kind\": \"endpoint\"", "\"kind\": \"planet\""),
        "r.json is not a complete report: checks[0].observation should be an object whose \"kind\""
            + " is one of agent-config, clock, deny-assignments, disk, elevation, endpoint,"
            + " enrolment, folders, gateway, hardening, hostname, init, installation,"
            + " key-pair, locks, machine-name, metadata, operating-system, package-locks,"
            + " permissions, policies, policy, ports, private-link-scope, programs,"
            + " providers, reserved-name, resolver, resource-group, service, sign-in,"
            + " subscription, subscription-tenant, system, system-unreadable, tenant,"
            + " trust-store");
    refuses(
        rich().replaceFirst("\"host\": \"login.windows.net\"", "\"hostname\": \"x\""),
        "r.json is not a complete report: checks[0].observation.target.host is missing");
    refuses(
        rich().replaceFirst("\"durationMs\": [0-9]+", "\"durationMs\": 1.5"),
        "r.json is not a complete report: durationMs is number, and should be integer");
    refuses(
        rich().replaceFirst("\"durationMs\": [0-9]+", "\"durationMs\": null"),
        "r.json is not a complete report: durationMs is null, and should be integer");
  }

  @Test
  void impossibleCheck_isRefused() {
    refuses(
        rich().replaceFirst("\"failure\": \"crashed\"", "\"failure\": null"),
        "r.json is not a complete report: the check host.facts has the status "
            + "\"could-not-run\" and no failure");
  }

  @Test
  void impossibleTime_isRefused() {
    assertThatThrownBy(() -> reader.read(rich().replace("2026-03-01T", "2026-33-01T"), "r.json"))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessageContaining("2026-33-01T09:15:00+09:00");
  }

  @Test
  void fieldsTwice_areRefused() {
    refuses(
        rich().replace("\"exitCode\"", "\"verdict\":\"ready\",\"exitCode\""),
        "r.json is not a complete report: verdict is given twice");
  }

  @Test
  void hostileText_isNotRepeatedRaw() {
    assertThatThrownBy(() -> reader.read("{\"schemaVersion\": \"\\u001b[2J\"}", "r.json"))
        .hasMessageContaining("\\x1b[2J")
        .hasMessageNotContaining("\u001b");
  }

  @Test
  void endlessText_isRefused() {
    assertThatThrownBy(() -> reader.read(new Endless(), "/dev/zero"))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage("/dev/zero is too large to be a saved report");
  }

  @Test
  void directory_isToldSo(@TempDir Path directory) {
    assertThatThrownBy(() -> reader.read(directory))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage(directory + " is a folder, not a saved report");
  }

  @Test
  void missingFile_isToldSo(@TempDir Path directory) {
    var file = directory.resolve("none.json");
    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage(file + " does not exist");
  }

  @Test
  void file_isReadInTheEncodingThatItsMarkTells(@TempDir Path directory) throws IOException {
    var report = Reports.inKorean();
    var json = JsonReportTest.written(report);
    var file = directory.resolve("report.json");
    for (var charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
      Files.writeString(file, "\ufeff" + json, charset);
      assertThat(reader.read(file)).isEqualTo(report);
    }
    Files.writeString(file, json, UTF_8);
    assertThat(reader.read(file)).isEqualTo(report);
  }

  private void refuses(String json, String message) {
    assertThatThrownBy(() -> reader.read(json, "r.json"))
        .isInstanceOf(UnreadableReportException.class)
        .hasMessage(message);
  }

  private static String rich() {
    try {
      return JsonReportTest.written(Observations.rich());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Endless extends Reader {
    @Override
    public int read(char[] buffer, int offset, int length) {
      return length;
    }

    @Override
    public void close() {}
  }
}
