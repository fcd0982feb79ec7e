package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
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
  /** The agent's own list, which holds keywords. */
  private static final String BYPASS = "proxy.bypass";

  private final DnsRule dns;
  private final List<PhaseRule> connection;
  private final boolean privateLinkExpected;
  private final FlappingRule flapping;

  /**
   * @param run whose endpoints are judged
   */
  public EndpointRule(RunRecord run, Issuers issuers, WhoAnswered who) {
    var tls = new TlsRule(issuers);
    this.privateLinkExpected = run.expectations().privateLink();
    var resolvers = RunResolvers.of(run);
    var loginProxy = run.expectations().background("proxy.login-shells", "proxy.windows-only");
    this.dns = new DnsRule(resolvers, loginProxy, run.expectations().privateLink(), who);
    this.connection =
        List.of(
            new ProxyRule(tls, resolvers, run.expectations().privateLink()),
            new TcpRule(loginProxy),
            tls,
            new HttpRule(who, run.expectations().mode().preparesConnecting()),
            new LargeHelloRule());
    this.flapping = new FlappingRule(run, this::fault);
  }

  @Override
  public void judge(EndpointObservation endpoint, Symptoms all) {
    var target = endpoint.target();
    var symptoms = new EndpointSymptoms(all, target.host(), target.required());
    judge(endpoint, symptoms);
    if (symptoms.faulty()) {
      flapping.showOthers(endpoint, symptoms);
    } else {
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
    showExemption(endpoint, symptoms);
    if (symptoms.faulty() && !symptoms.isOfAzure()) {
      symptoms.addToFault(Fact.of("endpoints.own-host").with("host", endpoint.target().host()));
    }
  }

  /** Through the proxy the same host may well be reached, but for one on a private link. */
  private void showExemption(EndpointObservation endpoint, EndpointSymptoms symptoms) {
    var exemption = endpoint.route().exemption();
    var isPrivate = privateLinkExpected && endpoint.target().privateLink();
    if (exemption != null && endpoint.http() == null && !isPrivate) {
      symptoms.addToFault(
          (exemption.source().equals(BYPASS)
                  ? Fact.of("proxy.bypassed-by-agent")
                  : Fact.of("proxy.bypassed"))
              .with("proxy", exemption.proxy())
              .with("source", exemption.source())
              .with("entry", exemption.entry()));
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
