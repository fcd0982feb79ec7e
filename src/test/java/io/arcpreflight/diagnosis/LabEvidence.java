package io.arcpreflight.diagnosis;

import io.arcpreflight.fixtures.LabReports.LabReport;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedFinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is told of each thing that the fault lab showed: the sentences of a finding, of the first
 * scenario that leads to these facts. Thousands of others would say the same of other hosts.
 */
final class LabEvidence {
  static final Path FILE = Path.of("src", "test", "resources", "lab-evidence.txt");

  private LabEvidence() {}

  /** Of each scenario the findings that are kept, as they were told. */
  static Map<String, Set<String>> kept() {
    try {
      var kept = new TreeMap<String, Set<String>>();
      for (var block : Files.readString(FILE).split("\n\n", -1)) {
        var end = block.indexOf('\n');
        kept.computeIfAbsent(block.substring(0, end), _ -> new HashSet<>())
            .add(block.substring(end + 1).stripTrailing());
      }
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> told(Report report) {
    return report.findings().stream().map(LabEvidence::told).collect(Collectors.toSet());
  }

  /** All that there is to keep. */
  static String document(List<LabReport> labs, Function<Report, Report> judge) {
    var known = new HashSet<String>();
    return labs.stream()
        .flatMap(
            lab ->
                judge.apply(lab.report()).findings().stream()
                    .filter(finding -> known.add(kind(finding)))
                    .map(finding -> lab.scenario() + "\n" + told(finding)))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String kind(ReportedFinding finding) {
    return finding.cause() + finding.facts().stream().map(Fact::id).toList();
  }

  private static String told(ReportedFinding finding) {
    var told = new StringBuilder(finding.cause() + ", " + finding.confidence().id());
    finding.evidence().forEach(sentence -> told.append("\n  ").append(sentence));
    return told.toString();
  }
}
