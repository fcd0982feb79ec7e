package io.arcpreflight.report.terminal;

import io.arcpreflight.report.ReportedFinding.Step;
import java.io.IOException;
import java.util.List;

/** What to do, step by step, with commands that can be copied. */
final class RemedySteps {
  private RemedySteps() {}

  static void write(List<Step> steps, LabelledBlock block) throws IOException {
    var number = 0;
    for (var step : steps) {
      if (steps.size() == 1) {
        block.text(step.text());
      } else {
        block.item(++number + " " + step.text());
      }
      if (step.command() != null) {
        for (var line : step.command().split("\n", -1)) {
          block.verbatim(line);
        }
      }
    }
  }
}
