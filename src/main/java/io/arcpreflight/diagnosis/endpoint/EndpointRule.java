package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.tls.Issuers;
import java.util.List;
import java.util.Set;

/**
 * Judges one endpoint phase by phase, in the order in which a request passes them. The first phase
 * that fails is the cause; what comes after it never happened.
 */
public final class EndpointRule {
  private final DnsRule names;
  private final ProxyRule proxies;
  private final TlsRule handshakes;

  /**
   * @param liveServers the DNS servers that gave an answer to any question of the run
   */
  public EndpointRule(
      boolean privateLinkExpected,
      boolean serversConfigured,
      Set<String> liveServers,
      Issuers issuers) {
    this.names = new DnsRule(privateLinkExpected, serversConfigured, liveServers);
    this.handshakes = new TlsRule(issuers);
    this.proxies = new ProxyRule(handshakes);
  }

  public List<Symptom> judge(CheckRecord check, EndpointObservation endpoint) {
    var target = endpoint.target();
    var symptoms = new EndpointSymptoms(check.id(), target.host(), target.required());
    if (endpoint.dns() != null) {
      names.judge(endpoint.dns(), target, isServed(endpoint), symptoms);
    }
    if (endpoint.proxy() != null && !symptoms.faulty()) {
      proxies.judge(endpoint.proxy(), target, symptoms);
      if (symptoms.faulty() && isReachedDirectly(endpoint)) {
        symptoms.faultAlsoShows("past the proxy, " + target.host() + " accepts connections");
      }
    }
    if (endpoint.tcp() != null && !symptoms.faulty()) {
      TcpRule.judge(endpoint.tcp(), target.port(), symptoms);
    }
    if (endpoint.tls() != null && !symptoms.faulty()) {
      handshakes.judge(endpoint.tls(), symptoms);
    }
    if (endpoint.http() != null && !symptoms.faulty()) {
      var vouched = endpoint.tls() != null && !symptoms.include(CauseId.TLS_INSPECTED);
      HttpRule.judge(endpoint.http(), target, vouched, symptoms);
    }
    return symptoms.all();
  }

  private static boolean isReachedDirectly(EndpointObservation endpoint) {
    var direct = endpoint.direct();
    return direct != null && direct.tcp() != null && direct.tcp().anyConnected();
  }

  private static boolean isServed(EndpointObservation endpoint) {
    var http = endpoint.http();
    return http != null && http.status() != null && http.answeredBy() != AnsweredBy.MIDDLEBOX;
  }
}
