package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CodePrecedence;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders findings: errors first, and among them the one that azcmagent would meet first. A chain of
 * {@code Comparator.comparing} would cost every run's start several milliseconds.
 */
final class Ranking {
  private Ranking() {}

  static List<Finding> ranked(List<Finding> findings) {
    var ranked = new ArrayList<>(findings);
    ranked.sort(Ranking::compare);
    return List.copyOf(ranked);
  }

  private static int compare(Finding one, Finding other) {
    var order = one.severity().compareTo(other.severity());
    if (order == 0) {
      order = Integer.compare(CodePrecedence.rank(one.code()), CodePrecedence.rank(other.code()));
    }
    if (order == 0) {
      order = Integer.compare(reach(other), reach(one));
    }
    if (order == 0) {
      order = one.cause().area().compareTo(other.cause().area());
    }
    return order == 0 ? one.id().compareTo(other.id()) : order;
  }

  /** What is not about single endpoints is about all of them. */
  private static int reach(Finding finding) {
    return finding.affected() == null ? Integer.MAX_VALUE : finding.affected().endpoints();
  }
}
