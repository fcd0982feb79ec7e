package io.arcpreflight.report.html;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.report.ReportedCheck;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the request to one endpoint came, by what was judged of it.
 *
 * @param stop where it ended; null where it reached Azure
 * @param remark where something was warned of that did not end it; null where nothing was
 * @param isRequired whether its end is an error
 */
record EndpointWay(
    ReportedCheck check,
    EndpointObservation seen,
    @Nullable Hop stop,
    @Nullable Hop remark,
    boolean isRequired) {

  /**
   * @param severities of the findings, by the ids of their causes
   */
  static EndpointWay of(
      ReportedCheck check, EndpointObservation seen, Map<String, Severity> severities) {
    Hop stop = null;
    Hop remark = null;
    for (var cause : check.causes()) {
      var hop = hop(cause, seen);
      if (severities.get(cause) == Severity.ERROR && check.status() != CheckStatus.PASS) {
        stop = stop == null || hop.compareTo(stop) < 0 ? hop : stop;
      } else if (check.status() == CheckStatus.WARN) {
        remark = remark == null ? hop : remark;
      }
    }
    if (stop == null && check.status() == CheckStatus.COULD_NOT_RUN) {
      stop = last(seen);
    }
    return new EndpointWay(check, seen, stop, remark, check.status() == CheckStatus.FAIL);
  }

  /** Whether the way has this hop. */
  boolean passes(Hop hop) {
    return switch (hop) {
      case SERVER, NETWORK, TLS, AZURE -> true;
      case RESOLVER -> seen.dns() != null || (seen.proxy() != null && seen.proxy().name() != null);
      case PROXY -> seen.proxy() != null || !seen.route().isDirect();
    };
  }

  /** Whether it came as far as this hop. */
  boolean reaches(Hop hop) {
    return stop == null || stop.compareTo(hop) >= 0;
  }

  private static Hop hop(String cause, EndpointObservation seen) {
    if (cause.equals(CauseId.PROXY_UPSTREAM_FAILED.id())) {
      return Hop.NETWORK;
    }
    var dot = cause.indexOf('.');
    return switch (dot < 0 ? cause : cause.substring(0, dot)) {
      case "dns" -> Hop.RESOLVER;
      case "proxy" -> Hop.PROXY;
      case "tcp", "network" -> Hop.NETWORK;
      case "tls" -> Hop.TLS;
      case "http" -> Hop.AZURE;
      case "host", "agent", "parameter" -> Hop.SERVER;
      default -> last(seen);
    };
  }

  private static Hop last(EndpointObservation seen) {
    if (seen.http() != null) {
      return Hop.AZURE;
    }
    if (seen.tls() != null) {
      return Hop.TLS;
    }
    if (seen.proxy() != null) {
      return Hop.PROXY;
    }
    return seen.tcp() != null ? Hop.NETWORK : Hop.RESOLVER;
  }
}
