package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.RunContext;
import java.util.ArrayList;
import java.util.List;

/** Lets causes that somebody named stop nothing: they are told as warnings. */
final class Tolerance {
  private Tolerance() {}

  /** A list that may be added to. */
  static List<Symptom> apply(RunContext expectations, List<Symptom> symptoms) {
    var tolerant = new ArrayList<Symptom>(symptoms.size());
    for (var symptom : symptoms) {
      var tolerated = symptom.isError() && expectations.tolerates(symptom.cause().id());
      tolerant.add(tolerated ? symptom.as(Severity.WARNING) : symptom);
    }
    return tolerant;
  }
}
