package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one endpoint. The first fault is the cause; later phases follow. */
final class EndpointSymptoms {
  private final String checkId;
  private final String host;
  private final boolean required;
  private final List<Symptom> symptoms = new ArrayList<>();
  private boolean faulty;

  EndpointSymptoms(String checkId, String host, boolean required) {
    this.checkId = checkId;
    this.host = host;
    this.required = required;
  }

  String host() {
    return host;
  }

  /** Notes why the endpoint cannot be used: an error when the endpoint is required. */
  void fault(CauseId cause, Confidence confidence, String... evidence) {
    faulty = true;
    var severity = required ? Severity.ERROR : Severity.WARNING;
    symptoms.add(new Symptom(checkId, cause, host, severity, confidence, List.of(evidence)));
  }

  void fault(CauseId cause, String... evidence) {
    fault(cause, Confidence.CERTAIN, evidence);
  }

  /** Notes something that does not stop the endpoint from being used. */
  void remark(CauseId cause, Confidence confidence, String subject, String... evidence) {
    symptoms.add(
        new Symptom(checkId, cause, subject, Severity.WARNING, confidence, List.of(evidence)));
  }

  void remark(CauseId cause, String... evidence) {
    remark(cause, Confidence.CERTAIN, host, evidence);
  }

  /** Adds to the evidence of the fault. */
  void faultAlsoShows(String evidence) {
    for (var i = symptoms.size() - 1; i >= 0; i--) {
      var symptom = symptoms.get(i);
      if (symptom.subject().equals(host)) {
        symptoms.set(i, symptom.alsoShowing(evidence));
        return;
      }
    }
  }

  boolean include(CauseId cause) {
    for (var symptom : symptoms) {
      if (symptom.cause() == cause) {
        return true;
      }
    }
    return false;
  }

  /** The same endpoint's symptoms that are to be told of something else on its way. */
  EndpointSymptoms about(String other) {
    return new EndpointSymptoms(checkId, other, required);
  }

  void take(EndpointSymptoms others) {
    faulty |= others.faulty;
    symptoms.addAll(others.symptoms);
  }

  boolean faulty() {
    return faulty;
  }

  List<Symptom> all() {
    return symptoms;
  }
}
