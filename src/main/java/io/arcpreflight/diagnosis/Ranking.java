package io.arcpreflight.diagnosis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Orders findings: errors first, and among them the one that azcmagent would meet first. */
final class Ranking {
  private static final List<Integer> ARGUMENTS = List.of(16, 13, 14, 15, 17, 12, 19, 20, 23);
  private static final List<Integer> AFTERWARDS =
      List.of(18, 6, 5, 61, 64, 66, 4, 70, 62, 67, 102, 103, 104, 27);
  private static final List<Integer> NETWORK_AND_AZURE = List.of(26, 41, 42, 44);

  /** The installer's own order; what it has no step for comes last. */
  private static final List<String> INSTALLER =
      List.of(
          "AZCM0130",
          "AZCM0132",
          "AZCM0131",
          "AZCM0133",
          "AZCM0145",
          "AZCM0141",
          "AZCM0143",
          "AZCM0158");

  private Ranking() {}

  static List<Finding> ranked(List<Finding> findings) {
    return findings.stream()
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparingInt(Ranking::stage)
                .thenComparingInt(Ranking::installerStep)
                .thenComparingInt(finding -> -reach(finding))
                .thenComparing(finding -> finding.cause().area())
                .thenComparing(Finding::id))
        .toList();
  }

  /** The place of a finding in azcmagent's own order of work. */
  private static int stage(Finding finding) {
    var code = finding.code();
    var exitCode = code == null ? Optional.<ExitCode>empty() : ExitCode.find(code);
    if (exitCode.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    var number = exitCode.get().number();
    var place = 0;
    for (var stage : List.of(ARGUMENTS, AFTERWARDS, NETWORK_AND_AZURE)) {
      var index = stage.indexOf(number);
      if (index >= 0) {
        return place + index;
      }
      place += stage.size();
    }
    return place;
  }

  private static int installerStep(Finding finding) {
    var code = finding.code();
    var step = code == null ? -1 : INSTALLER.indexOf(code);
    return step < 0 ? INSTALLER.size() : step;
  }

  /** What is not about single endpoints is about all of them. */
  private static int reach(Finding finding) {
    return finding.affected() == null ? Integer.MAX_VALUE : finding.affected().endpoints();
  }
}
