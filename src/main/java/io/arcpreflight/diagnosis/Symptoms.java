package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.CheckRecord;
import java.util.ArrayList;
import java.util.List;

/** Collects the symptoms that one check has shown. */
public final class Symptoms {
  private final String checkId;
  private final String subject;
  private final List<SymptomBuilder> builders = new ArrayList<>();

  /**
   * @param subject what each symptom is about, unless it says otherwise
   */
  public Symptoms(String checkId, String subject) {
    this.checkId = checkId;
    this.subject = subject;
  }

  public static Symptoms of(CheckRecord check) {
    return new Symptoms(check.id(), check.subject());
  }

  /** Whether they are those of this check. */
  public boolean belongTo(String check) {
    return checkId.equals(check);
  }

  /** It would stop {@code azcmagent connect}. */
  public SymptomBuilder error(CauseId cause) {
    return add(cause, Severity.ERROR);
  }

  /** It should be looked at, and stops nothing. */
  public SymptomBuilder warning(CauseId cause) {
    return add(cause, Severity.WARNING);
  }

  /** It is good to know. */
  public SymptomBuilder info(CauseId cause) {
    return add(cause, Severity.INFO);
  }

  /** One more symptom, certain and about the check's own subject until its builder says more. */
  public SymptomBuilder add(CauseId cause, Severity severity) {
    var builder = new SymptomBuilder(checkId, cause, subject, severity);
    builders.add(builder);
    return builder;
  }

  public boolean include(CauseId cause) {
    return builders.stream().anyMatch(builder -> builder.cause() == cause);
  }

  /** All of them, in the order in which they were added. */
  public List<Symptom> all() {
    return builders.stream().map(SymptomBuilder::symptom).toList();
  }
}
