package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Gives every check its status from the symptoms that it showed. */
final class CheckStatuses {
  private CheckStatuses() {}

  static List<JudgedCheck> judge(List<CheckRecord> checks, List<Symptom> symptoms) {
    var byCheck = new HashMap<String, List<Symptom>>();
    for (var symptom : symptoms) {
      byCheck.computeIfAbsent(symptom.checkId(), _ -> new ArrayList<>()).add(symptom);
    }
    var judged = new ArrayList<JudgedCheck>(checks.size());
    for (var check : checks) {
      judged.add(judge(check, byCheck.getOrDefault(check.id(), List.of())));
    }
    return judged;
  }

  private static JudgedCheck judge(CheckRecord check, List<Symptom> symptoms) {
    var causes = new ArrayList<String>();
    for (var symptom : symptoms) {
      if (!causes.contains(symptom.cause().id())) {
        causes.add(symptom.cause().id());
      }
    }
    var status =
        switch (check.outcome()) {
          case Outcome.CouldNotRun _ -> CheckStatus.COULD_NOT_RUN;
          case Outcome.NotApplicable _ -> CheckStatus.NOT_APPLICABLE;
          case Outcome.Seen _ -> worst(symptoms);
        };
    return new JudgedCheck(check, status, causes);
  }

  private static CheckStatus worst(List<Symptom> symptoms) {
    var status = CheckStatus.PASS;
    for (var symptom : symptoms) {
      if (symptom.severity() == Severity.ERROR) {
        return CheckStatus.FAIL;
      }
      if (symptom.severity() == Severity.WARNING) {
        status = CheckStatus.WARN;
      }
    }
    return status;
  }
}
