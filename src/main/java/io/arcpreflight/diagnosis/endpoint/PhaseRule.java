package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.observation.endpoint.EndpointObservation;

/** Judges one phase of a request to an endpoint, if the request came to it. */
@FunctionalInterface
interface PhaseRule {
  /**
   * Judges the phase.
   *
   * @param symptoms what earlier phases have shown; takes what is wrong with this one
   */
  void judge(EndpointObservation endpoint, EndpointSymptoms symptoms);
}
