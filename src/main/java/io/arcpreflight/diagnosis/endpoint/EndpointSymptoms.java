package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.SymptomBuilder;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.endpoint.MicrosoftServers;
import io.arcpreflight.observation.Fact;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one endpoint. The first fault is the cause; later phases follow. */
final class EndpointSymptoms {
  private final Symptoms symptoms;
  private final String host;
  private final boolean required;
  private @Nullable SymptomBuilder fault;

  EndpointSymptoms(Symptoms symptoms, String host, boolean required) {
    this.symptoms = symptoms;
    this.host = host;
    this.required = required;
  }

  String host() {
    return host;
  }

  /** Whether it is a host of Azure's, and not one that somebody's own list of endpoints names. */
  boolean isOfAzure() {
    return MicrosoftServers.bundled().serveFrom(host.toLowerCase(Locale.ROOT));
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

  /** Adds what was seen to the fault, if there is one. */
  void addToFault(Fact fact) {
    if (fault != null) {
      fault.showing(fact);
    }
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

  /** Why the endpoint cannot be used; absent when it can. */
  @Nullable Symptom fault() {
    return fault == null ? null : fault.symptom();
  }

  boolean faulty() {
    return fault != null;
  }
}
