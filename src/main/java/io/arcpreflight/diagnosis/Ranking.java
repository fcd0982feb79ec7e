package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CodePrecedence;
import java.util.Comparator;
import java.util.List;

/** Orders findings: errors first, and among them the one that azcmagent would meet first. */
final class Ranking {
  private Ranking() {}

  static List<Finding> ranked(List<Finding> findings) {
    return findings.stream()
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparingInt(finding -> CodePrecedence.rank(finding.code()))
                .thenComparingInt(finding -> -reach(finding))
                .thenComparing(finding -> finding.cause().area())
                .thenComparing(Finding::id))
        .toList();
  }

  /** What is not about single endpoints is about all of them. */
  private static int reach(Finding finding) {
    return finding.affected() == null ? Integer.MAX_VALUE : finding.affected().endpoints();
  }
}
