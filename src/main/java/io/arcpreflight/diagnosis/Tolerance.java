package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.RunRecord;
import java.util.ArrayList;
import java.util.List;

/** Lets causes that somebody named stop nothing: they are told as warnings. */
final class Tolerance {
  private Tolerance() {}

  static List<Symptom> apply(RunRecord run, List<Symptom> symptoms) {
    var tolerant = new ArrayList<Symptom>(symptoms.size());
    for (var symptom : symptoms) {
      var tolerated = symptom.isError() && run.expectations().tolerates(symptom.cause().id());
      tolerant.add(tolerated ? symptom.withSeverity(Severity.WARNING) : symptom);
    }
    return tolerant;
  }
}
