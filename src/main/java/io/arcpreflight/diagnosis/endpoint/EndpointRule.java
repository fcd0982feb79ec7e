package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.tls.Issuers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges one endpoint phase by phase, in the order in which a request passes them. The first phase
 * that fails is the cause; what comes after it never happened.
 */
public final class EndpointRule implements Rule<EndpointObservation> {
  private final DnsRule dns;
  private final List<PhaseRule> connection;
  private final FlappingRule flapping;

  /**
   * @param run whose endpoints are judged
   */
  public EndpointRule(RunRecord run, Issuers issuers, WhoAnswered who) {
    var tls = new TlsRule(issuers);
    this.dns = new DnsRule(RunResolvers.of(run), run.expectations().privateLink(), who);
    this.connection =
        List.of(
            new ProxyRule(tls, run.expectations().privateLink()),
            new TcpRule(),
            tls,
            new HttpRule(who),
            new LargeHelloRule());
    this.flapping = new FlappingRule(run, this::fault);
  }

  @Override
  public void judge(EndpointObservation endpoint, Symptoms all) {
    var target = endpoint.target();
    var symptoms = new EndpointSymptoms(all, target.host(), target.required());
    judge(endpoint, symptoms);
    if (!symptoms.faulty()) {
      flapping.judge(endpoint, symptoms);
    }
  }

  private void judge(EndpointObservation endpoint, EndpointSymptoms symptoms) {
    dns.judge(endpoint, symptoms);
    for (var phase : connection) {
      if (!symptoms.faulty()) {
        phase.judge(endpoint, symptoms);
      }
    }
  }

  /** What is wrong with an endpoint that was asked once. */
  private @Nullable Symptom fault(EndpointObservation endpoint) {
    var target = endpoint.target();
    var all = new Symptoms(target.id(), target.host());
    var symptoms = new EndpointSymptoms(all, target.host(), target.required());
    judge(endpoint, symptoms);
    return symptoms.fault();
  }
}
