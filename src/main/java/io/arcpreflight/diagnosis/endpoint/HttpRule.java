package io.arcpreflight.diagnosis.endpoint;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.observation.endpoint.HttpObservation;
import java.util.ArrayList;
import java.util.Locale;

/** Judges the answer to the request: not only its status, but who gave it. */
final class HttpRule {
  private static final int CLEAR_PORT = 80;

  private HttpRule() {}

  /**
   * @param vouched whether the certificate was Azure's own, so that nobody else can have answered
   */
  static void judge(
      HttpObservation http, EndpointTarget target, boolean vouched, EndpointSymptoms symptoms) {
    var evidence = shown(http, target);
    switch (http.outcome()) {
      case ANSWERED -> judgeAnswer(http, vouched, evidence, symptoms);
      case TIMEOUT -> symptoms.fault(CauseId.HTTP_TIMEOUT, evidence);
      case RESET, CLOSED -> symptoms.fault(CauseId.HTTP_INTERRUPTED, evidence);
      case MALFORMED -> symptoms.fault(CauseId.HTTP_UNEXPECTED_ANSWER, evidence);
      case FAILED -> symptoms.fault(CauseId.HTTP_INTERRUPTED, LIKELY, evidence);
    }
  }

  private static void judgeAnswer(
      HttpObservation http, boolean vouched, String[] evidence, EndpointSymptoms symptoms) {
    var status = http.status() == null ? 0 : http.status();
    switch (http.answeredBy()) {
      case AZURE -> judgeAzure(status, evidence, symptoms);
      case MIDDLEBOX -> judgeMiddlebox(status, evidence, symptoms);
      case UNKNOWN -> judgeUnknown(status, vouched, isPage(http, status), evidence, symptoms);
      case null -> judgeUnknown(status, vouched, isPage(http, status), evidence, symptoms);
    }
  }

  private static void judgeAzure(int status, String[] evidence, EndpointSymptoms symptoms) {
    if (status >= 500) {
      symptoms.remark(CauseId.HTTP_SERVER_ERROR, evidence);
    } else if (status == 408 || status == 429) {
      symptoms.remark(CauseId.HTTP_UNEXPECTED_ANSWER, evidence);
    }
  }

  private static void judgeMiddlebox(int status, String[] evidence, EndpointSymptoms symptoms) {
    var redirect = status >= 300 && status < 400;
    symptoms.fault(
        redirect || status == 511 ? CauseId.HTTP_CAPTIVE_PORTAL : CauseId.HTTP_FORBIDDEN,
        status >= 500 ? LIKELY : CERTAIN,
        evidence);
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

  /** Without proof of who answered, an ordinary answer is taken for what it seems to be. */
  private static void judgeUnknown(
      int status, boolean vouched, boolean page, String[] evidence, EndpointSymptoms symptoms) {
    if (!vouched && (status == 403 || status == 451)) {
      symptoms.fault(CauseId.HTTP_FORBIDDEN, LIKELY, evidence);
    } else if (vouched || status >= 500 || page) {
      symptoms.remark(CauseId.HTTP_UNEXPECTED_ANSWER, evidence);
    }
  }

  private static String[] shown(HttpObservation http, EndpointTarget target) {
    var lines = new ArrayList<String>();
    var scheme = target.port() == CLEAR_PORT ? "http://" : "https://";
    var request = "GET " + scheme + target.host() + target.path() + " → ";
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

  private static boolean tells(HttpHeader header) {
    return header.name().equalsIgnoreCase("Server")
        || header.name().equalsIgnoreCase("Via")
        || header.name().equalsIgnoreCase("Content-Type")
        || header.name().equalsIgnoreCase("Location");
  }
}
