package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.tls.Issuers;
import java.util.List;

/**
 * Judges one endpoint phase by phase, in the order in which a request passes them. The first phase
 * that fails is the cause; what comes after it never happened.
 */
public final class EndpointRule implements Rule<EndpointObservation> {
  private final DnsRule dns;
  private final List<PhaseRule> connection;

  /**
   * @param run whose endpoints are judged
   */
  public EndpointRule(RunRecord run, Issuers issuers, WhoAnswered who) {
    var tls = new TlsRule(issuers);
    this.dns = new DnsRule(RunResolvers.of(run), run.expectations().privateLink(), who);
    this.connection = List.of(new ProxyRule(tls), new TcpRule(), tls, new HttpRule(who));
  }

  @Override
  public void judge(EndpointObservation endpoint, Symptoms all) {
    var target = endpoint.target();
    var symptoms = new EndpointSymptoms(all, target.host(), target.required());
    dns.judge(endpoint, symptoms);
    for (var phase : connection) {
      if (!symptoms.faulty()) {
        phase.judge(endpoint, symptoms);
      }
    }
  }
}
