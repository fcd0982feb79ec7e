package io.arcpreflight.diagnosis.endpoint;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.SymptomBuilder;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.HttpObservation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges the answer to the request: not only its status, but who gave it. */
final class HttpRule implements PhaseRule {
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
    }
  }

  private static @Nullable SymptomBuilder judgeAnswer(
      EndpointObservation endpoint, HttpObservation http, EndpointSymptoms symptoms) {
    var status = http.status() == null ? 0 : http.status();
    return switch (http.answeredBy()) {
      case AZURE -> judgeAzure(status, symptoms);
      case MIDDLEBOX -> judgeMiddlebox(status, symptoms);
      case UNKNOWN -> judgeUnknown(status, endpoint, http, symptoms);
      case null -> judgeUnknown(status, endpoint, http, symptoms);
    };
  }

  private static @Nullable SymptomBuilder judgeAzure(int status, EndpointSymptoms symptoms) {
    if (status >= 500) {
      return symptoms.remark(CauseId.HTTP_SERVER_ERROR);
    }
    return status == 408 || status == 429 ? symptoms.remark(CauseId.HTTP_UNEXPECTED_ANSWER) : null;
  }

  private static SymptomBuilder judgeMiddlebox(int status, EndpointSymptoms symptoms) {
    var redirect = status >= 300 && status < 400;
    var fault =
        symptoms.fault(
            redirect || status == 511 ? CauseId.HTTP_CAPTIVE_PORTAL : CauseId.HTTP_FORBIDDEN);
    return status >= 500 ? fault.likely() : fault;
  }

  /** Without proof of who answered, an ordinary answer is taken for what it seems to be. */
  private static @Nullable SymptomBuilder judgeUnknown(
      int status, EndpointObservation endpoint, HttpObservation http, EndpointSymptoms symptoms) {
    var vouched = endpoint.tls() != null && !symptoms.include(CauseId.TLS_INSPECTED);
    if (!vouched && (status == 403 || status == 451)) {
      return symptoms.fault(CauseId.HTTP_FORBIDDEN).likely();
    }
    return vouched || status >= 500 || isPage(http, status)
        ? symptoms.remark(CauseId.HTTP_UNEXPECTED_ANSWER)
        : null;
  }

  /**
   * What a program asks for is no page for people; a network that wants a login answers with one.
   */
  private static boolean isPage(HttpObservation http, int status) {
    for (var header : http.headers()) {
      if (header.name().equalsIgnoreCase("Content-Type")) {
        return status / 100 == 2 && header.value().toLowerCase(Locale.ROOT).startsWith("text/html");
      }
    }
    return false;
  }
}
