package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.Fact;
import java.util.ArrayList;
import java.util.List;

/** Says more of a symptom that {@link Symptoms} holds already. */
public final class SymptomBuilder {
  private final String checkId;
  private final CauseId cause;
  private final Severity severity;
  private final List<Fact> facts = new ArrayList<>();
  private String subject;
  private Confidence confidence = Confidence.CERTAIN;
  private boolean open;

  SymptomBuilder(String checkId, CauseId cause, String subject, Severity severity) {
    this.checkId = checkId;
    this.cause = cause;
    this.subject = subject;
    this.severity = severity;
  }

  /** The host, service or setting that suffers. */
  public SymptomBuilder about(String other) {
    subject = other;
    return this;
  }

  public SymptomBuilder likely() {
    return sure(Confidence.LIKELY);
  }

  public SymptomBuilder possible() {
    return sure(Confidence.POSSIBLE);
  }

  /** It is no failure, and nobody can say on account of it that the rest will do. */
  public SymptomBuilder leavingOpen(boolean whetherItConnects) {
    open = whetherItConnects;
    return this;
  }

  /** How sure it is that this is the cause. */
  public SymptomBuilder sure(Confidence howSure) {
    confidence = howSure;
    return this;
  }

  /** Adds what was seen. */
  public SymptomBuilder showing(Fact... more) {
    return showing(List.of(more));
  }

  /** Adds what was seen. */
  public SymptomBuilder showing(List<Fact> more) {
    facts.addAll(more);
    return this;
  }

  CauseId cause() {
    return cause;
  }

  /** What has been said of it so far. */
  public Symptom symptom() {
    return new Symptom(checkId, cause, subject, severity, confidence, facts, open);
  }
}
