package io.arcpreflight.diagnosis;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.observation.AnsweredBy;
import io.arcpreflight.observation.EndpointTarget;
import io.arcpreflight.observation.Header;
import io.arcpreflight.observation.HttpObservation;
import java.util.ArrayList;

/** Judges the answer to the request: not only its status, but who gave it. */
final class AnswerClassifier {
  private AnswerClassifier() {}

  static void judge(HttpObservation http, EndpointTarget target, EndpointSymptoms symptoms) {
    var evidence = shown(http, target);
    switch (http.outcome()) {
      case ANSWERED -> judgeAnswer(http, evidence, symptoms);
      case TIMEOUT -> symptoms.fault(CauseId.HTTP_TIMEOUT, evidence);
      case RESET, CLOSED -> symptoms.fault(CauseId.HTTP_INTERRUPTED, evidence);
      case MALFORMED -> symptoms.fault(CauseId.HTTP_UNEXPECTED_ANSWER, evidence);
      case FAILED -> symptoms.fault(CauseId.HTTP_INTERRUPTED, LIKELY, evidence);
    }
  }

  private static void judgeAnswer(
      HttpObservation http, String[] evidence, EndpointSymptoms symptoms) {
    var status = http.status() == null ? 0 : http.status();
    if (http.answeredBy() == AnsweredBy.AZURE) {
      if (status >= 500) {
        symptoms.remark(CauseId.HTTP_SERVER_ERROR, evidence);
      } else if (status == 408 || status == 429) {
        symptoms.remark(CauseId.HTTP_UNEXPECTED_ANSWER, evidence);
      }
      return;
    }
    var certainty = http.answeredBy() == AnsweredBy.MIDDLEBOX ? CERTAIN : LIKELY;
    if (status >= 300 && status < 400) {
      symptoms.fault(CauseId.HTTP_CAPTIVE_PORTAL, certainty, evidence);
    } else if (http.answeredBy() == AnsweredBy.MIDDLEBOX
        || status == 403
        || status == 407
        || status == 451) {
      symptoms.fault(CauseId.HTTP_FORBIDDEN, certainty, evidence);
    } else {
      symptoms.remark(CauseId.HTTP_UNEXPECTED_ANSWER, evidence);
    }
  }

  private static String[] shown(HttpObservation http, EndpointTarget target) {
    var lines = new ArrayList<String>();
    var request = "GET https://" + target.host() + target.path() + " → ";
    lines.add(
        request
            + switch (http.outcome()) {
              case ANSWERED -> "HTTP " + http.status();
              case TIMEOUT -> "no complete answer in " + http.durationMs() + " ms";
              case RESET -> "the connection was reset";
              case CLOSED -> "the connection was closed without an answer";
              case MALFORMED -> "an answer that is not HTTP";
              case FAILED -> http.detail() == null ? "failed" : http.detail();
            });
    for (var header : http.headers()) {
      if (tells(header)) {
        lines.add(header.name() + ": " + header.value());
      }
    }
    return lines.toArray(String[]::new);
  }

  private static boolean tells(Header header) {
    return header.name().equalsIgnoreCase("Server")
        || header.name().equalsIgnoreCase("Via")
        || header.name().equalsIgnoreCase("Location");
  }
}
