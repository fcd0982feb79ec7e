package io.arcpreflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.report.Observations;
import io.arcpreflight.report.prometheus.PrometheusReportWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What packaging/monitoring asks for is what the program writes. */
class MonitoringTest {
  private static final Path FOLDER = Path.of("packaging", "monitoring");
  private static final Pattern METRIC = Pattern.compile("\\barc_preflight_[a-z_]+");

  private static Set<String> metrics(String text) {
    var names = new TreeSet<String>();
    METRIC.matcher(text).results().forEach(found -> names.add(found.group()));
    return names;
  }

  private static Set<String> written() throws IOException {
    var out = new StringBuilder();
    new PrometheusReportWriter().write(Observations.rich(), out);
    return metrics(out.toString());
  }

  @Test
  void rules_nameMetricsThatThereAre() throws IOException {
    var rules = metrics(Files.readString(FOLDER.resolve("prometheus/arc-preflight.rules.yml")));
    assertThat(rules).hasSizeGreaterThan(3).isSubsetOf(written());
  }

  @Test
  void rulesTests_nameMetricsThatThereAre() throws IOException {
    assertThat(metrics(Files.readString(FOLDER.resolve("prometheus/arc-preflight.tests.yml"))))
        .isNotEmpty()
        .isSubsetOf(written());
  }

  @Test
  void dashboard_namesMetricsThatThereAre() throws IOException {
    var dashboard = metrics(Files.readString(FOLDER.resolve("grafana/arc-preflight.json")));
    assertThat(dashboard).hasSizeGreaterThan(5).isSubsetOf(written());
  }
}
