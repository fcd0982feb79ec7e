package io.arcpreflight.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.report.Observations;
import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that a later version of this program may write. */
class NewerReportTest {
  private final ArrayList<String> remarks = new ArrayList<>();

  private static String json() throws IOException {
    var out = new StringBuilder();
    new JsonReportWriter().write(Observations.rich(), out);
    return out.toString();
  }

  private static String version(String version) throws IOException {
    return json()
        .replaceFirst("\"schemaVersion\": \"1.0\"", "\"schemaVersion\": \"" + version + '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1", "2.0", "10.3"})
  void newer_isReadWithARemark(String version) throws IOException {
    var report = new JsonReportReader(remarks::add).read(version(version), "r.json");
    assertThat(report.checks()).isEqualTo(Observations.rich().checks());
    assertThat(remarks)
        .containsExactly(
            "r.json has the schemaVersion "
                + version
                + ", newer than this version's 1.0: what it does not know is left out (checks and"
                + " findings: 0)");
  }

  @Test
  void newer_withoutWhatThisVersionDoesNotKnow() throws IOException {
    var text =
        version("2.0")
            .replaceFirst("\"kind\": \"elevation\"", "\"kind\": \"hologram\"")
            .replaceFirst("\"status\": \"pass\"", "\"status\": \"splendid\"");
    var report = new JsonReportReader(remarks::add).read(text, "r.json");
    assertThat(report.checks()).hasSize(Observations.rich().checks().size() - 2);
    assertThat(remarks).singleElement().asString().endsWith("(checks and findings: 2)");
  }

  @ParameterizedTest
  @CsvSource({"0.9", "1", "x", "99999.0"})
  void otherVersions_areRefused(String version) throws IOException {
    var text = version(version);
    assertThatThrownBy(() -> new JsonReportReader(remarks::add).read(text, "r.json"))
        .isInstanceOf(UnreadableReportException.class);
  }

  @Test
  void newer_ofAnotherForm_isRefusedInASentence() {
    assertThatThrownBy(
            () ->
                new JsonReportReader(remarks::add)
                    .read("{\"schemaVersion\": \"2.0\", \"servers\": []}", "r.json"))
        .hasMessage(
            "r.json has the schemaVersion 2.0, but this version reads 1.x; use the arc-preflight"
                + " that wrote it");
  }

  @Test
  void explain_saysSoOnTheStandardError() throws IOException {
    var process = new TestProcess().input(version("1.7"));
    assertThat(process.run("explain", "-", "--format", "json")).isEqualTo(18);
    assertThat(process.err()).contains("the schemaVersion 1.7, newer than this version's 1.0");
    assertThat(process.out()).startsWith("{");
  }
}
