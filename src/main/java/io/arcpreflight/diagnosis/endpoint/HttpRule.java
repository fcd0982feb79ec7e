package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.SymptomBuilder;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges the answer to the request: not only its status, but who gave it. */
final class HttpRule implements PhaseRule {
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  private final WhoAnswered who;
  private final boolean connects;

  /**
   * @param connects whether {@code azcmagent connect} is to follow, which cannot wait
   */
  HttpRule(WhoAnswered who, boolean connects) {
    this.who = who;
    this.connects = connects;
  }

  @Override
  public void judge(EndpointObservation endpoint, EndpointSymptoms symptoms) {
    var http = endpoint.http();
    if (http == null) {
      return;
    }
    var symptom =
        switch (http.outcome()) {
          case ANSWERED -> judgeAnswer(endpoint, http, symptoms);
          case TIMEOUT -> symptoms.fault(CauseId.HTTP_TIMEOUT);
          case RESET, CLOSED -> symptoms.fault(CauseId.HTTP_INTERRUPTED);
          case MALFORMED -> symptoms.fault(CauseId.HTTP_UNEXPECTED_ANSWER);
          case FAILED -> symptoms.fault(CauseId.HTTP_INTERRUPTED).likely();
        };
    if (symptom != null) {
      symptom.showing(HttpFact.of(http, endpoint.target()));
      if (http.outcome() == HttpOutcome.TIMEOUT) {
        symptom.showing(AgentWait.forAnswer());
      }
      if (isRefusedByEdge(http)) {
        symptom.showing(Fact.of("http.refused-by-edge").with("host", endpoint.target().host()));
      }
      if (http.cutShort() != null && http.cutShort()) {
        symptom.showing(Fact.of("http.cut-short"));
      }
      if (isThrottled(http)) {
        symptom.showing(Fact.of("http.throttled").with("retryAfter", http.header("Retry-After")));
      }
    }
  }

  private @Nullable SymptomBuilder judgeAnswer(
      EndpointObservation endpoint, HttpObservation http, EndpointSymptoms symptoms) {
    if (http.cutShort() != null && http.cutShort()) {
      return symptoms.fault(CauseId.HTTP_INTERRUPTED);
    }
    var status = http.status() == null ? 0 : http.status();
    var by = who.judge(endpoint);
    if (by == null) {
      return judgeUnknown(endpoint, http, status, symptoms);
    }
    return switch (by) {
      case AZURE -> judgeAzure(http, status, endpoint.target(), symptoms);
      case MIDDLEBOX -> judgeMiddlebox(http, status, symptoms);
      case UNKNOWN -> judgeUnknown(endpoint, http, status, symptoms);
    };
  }

  private @Nullable SymptomBuilder judgeAzure(
      HttpObservation http, int status, EndpointTarget target, EndpointSymptoms symptoms) {
    if (status == 403 && saysPublicAccessIsOff(http)) {
      return symptoms.fault(CauseId.HTTP_PUBLIC_ACCESS_DISABLED);
    }
    if (http.proof() != null && http.proof().hasStatus()) {
      return null;
    }
    if (status >= 500) {
      return symptoms.remark(CauseId.HTTP_SERVER_ERROR).leavingOpen(connects && target.required());
    }
    return isThrottled(http) || status == REQUEST_TIMEOUT || isRefusedByEdge(http)
        ? symptoms.remark(CauseId.HTTP_UNEXPECTED_ANSWER)
        : null;
  }

  /** Azure's content network refuses by where a request comes from; its services do not. */
  private static boolean isRefusedByEdge(HttpObservation http) {
    return http.status() != null && http.status() == 403 && http.header("x-azure-ref") != null;
  }

  /** Whoever it was that said so, it is about how often and not about what was asked. */
  private static boolean isThrottled(HttpObservation http) {
    return http.status() != null && http.status() == TOO_MANY_REQUESTS;
  }

  private static boolean saysPublicAccessIsOff(HttpObservation http) {
    var text = http.bodyStart() == null ? "" : http.bodyStart().toLowerCase(Locale.ROOT);
    return text.contains("public network access") || text.contains("publicnetworkaccess");
  }

  private static SymptomBuilder judgeMiddlebox(
      HttpObservation http, int status, EndpointSymptoms symptoms) {
    var error = http.header("X-Squid-Error");
    if (status >= 500 && error != null && !error.startsWith("ERR_ACCESS")) {
      return symptoms.fault(CauseId.PROXY_UPSTREAM_FAILED).likely();
    }
    var page = PortalPage.in(http.bodyStart());
    if (status / 100 == 3 || status == 511) {
      var location = http.header("Location");
      return symptoms
          .fault(CauseId.HTTP_CAPTIVE_PORTAL)
          .showing(PortalPage.fact(location == null && page != null ? page.leadsTo() : location));
    }
    if (page != null) {
      return symptoms
          .fault(CauseId.HTTP_CAPTIVE_PORTAL)
          .likely()
          .showing(PortalPage.fact(page.leadsTo()));
    }
    var fault = symptoms.fault(CauseId.HTTP_FORBIDDEN);
    return status >= 500 ? fault.likely() : fault;
  }

  /**
   * Without proof of who answered, an ordinary answer is taken for what it seems to be. A network
   * that wants a login answers with a page.
   */
  private static @Nullable SymptomBuilder judgeUnknown(
      EndpointObservation endpoint, HttpObservation http, int status, EndpointSymptoms symptoms) {
    var vouched = endpoint.tls() != null && !symptoms.include(CauseId.TLS_INSPECTED);
    var usual = WhoAnswered.isUsual(http.proof());
    if (isThrottled(http)) {
      return symptoms.remark(CauseId.HTTP_UNEXPECTED_ANSWER);
    }
    if (!vouched && !usual && WhoAnswered.isRefusal(status)) {
      return symptoms.fault(CauseId.HTTP_FORBIDDEN).likely();
    }
    return vouched || (status >= 500 && !usual) || WhoAnswered.isPage(http, status)
        ? symptoms.remark(CauseId.HTTP_UNEXPECTED_ANSWER)
        : null;
  }
}
