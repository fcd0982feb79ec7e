package io.arcpreflight.diagnosis;

import io.arcpreflight.observation.RunRecord;
import java.util.List;

/**
 * Looks at all symptoms of a run at once. A symptom that another explains takes its cause or goes,
 * so that a derived failure is never listed as its own. Pure.
 */
@FunctionalInterface
public interface SymptomPass {
  List<Symptom> apply(RunRecord run, List<Symptom> symptoms);
}
