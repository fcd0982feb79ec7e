package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomBuilder;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one endpoint. The first fault is the cause; later phases follow. */
final class EndpointSymptoms {
  private final Symptoms symptoms;
  private final String host;
  private final boolean required;
  private @Nullable SymptomBuilder fault;

  EndpointSymptoms(String checkId, String host, boolean required) {
    this(new Symptoms(checkId, host), host, required);
  }

  private EndpointSymptoms(Symptoms symptoms, String host, boolean required) {
    this.symptoms = symptoms;
    this.host = host;
    this.required = required;
  }

  String host() {
    return host;
  }

  /** Notes why the endpoint cannot be used: an error when the endpoint is required. */
  SymptomBuilder fault(CauseId cause) {
    fault = symptoms.add(cause, required ? Severity.ERROR : Severity.WARNING).about(host);
    return fault;
  }

  /** Notes something that does not stop the endpoint from being used. */
  SymptomBuilder remark(CauseId cause) {
    return symptoms.warning(cause).about(host);
  }

  /** To be replaced by facts of their own. */
  void fault(CauseId cause, Confidence confidence, String... evidence) {
    fault(cause).sure(confidence).showing(lines(evidence));
  }

  void fault(CauseId cause, String... evidence) {
    fault(cause, Confidence.CERTAIN, evidence);
  }

  void remark(CauseId cause, Confidence confidence, String subject, String... evidence) {
    symptoms.warning(cause).about(subject).sure(confidence).showing(lines(evidence));
  }

  void remark(CauseId cause, String... evidence) {
    remark(cause, Confidence.CERTAIN, host, evidence);
  }

  void faultAlsoShows(String evidence) {
    if (fault != null) {
      fault.showing(lines(evidence));
    }
  }

  private static List<Fact> lines(String... evidence) {
    return Stream.of(evidence).map(line -> Fact.of("text.line").with("line", line)).toList();
  }

  boolean include(CauseId cause) {
    return symptoms.include(cause);
  }

  /** The same endpoint's symptoms that are about something else on its way. */
  EndpointSymptoms about(String other) {
    return new EndpointSymptoms(symptoms, other, required);
  }

  /** Takes the fault of something on the way for the endpoint's own. */
  void take(EndpointSymptoms others) {
    fault = others.fault == null ? fault : others.fault;
  }

  boolean faulty() {
    return fault != null;
  }

  List<Symptom> all() {
    return symptoms.all();
  }
}
