package io.arcpreflight.report.html;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** The way from this server to Azure, with what became of all requests at each hop. */
final class RequestPath {
  /**
   * One hop.
   *
   * @param place who or what it is here
   * @param brief the same, where there is little room
   * @param asked how many requests came as far as this
   * @param stopped hosts of the requests that ended here
   * @param warned how many went on with a warning
   * @param failures how many checks of the hop itself failed
   * @param warnings how many of those only warn
   */
  record Station(
      Hop hop,
      String place,
      String brief,
      int asked,
      List<String> stopped,
      int warned,
      int failures,
      int warnings,
      Tone tone) {}

  private final Report report;
  private final List<EndpointWay> ways = new ArrayList<>();
  private final List<Station> stations = new ArrayList<>();

  RequestPath(Report report) {
    this.report = report;
    var severities = new HashMap<String, Severity>();
    for (var finding : report.findings()) {
      severities.putIfAbsent(finding.cause(), finding.severity());
    }
    for (var check : report.checks()) {
      if (check.observation() instanceof EndpointObservation seen) {
        ways.add(EndpointWay.of(check, seen, severities));
      }
    }
    for (var hop : Hop.values()) {
      if (hop != Hop.PROXY || isProxied()) {
        stations.add(station(hop));
      }
    }
  }

  List<Station> stations() {
    return stations;
  }

  /** One for each endpoint that was asked, in the order of the checks. */
  List<EndpointWay> ways() {
    return ways;
  }

  private boolean isProxied() {
    for (var way : ways) {
      if (way.passes(Hop.PROXY)) {
        return true;
      }
    }
    return false;
  }

  private Station station(Hop hop) {
    var asked = 0;
    var warned = 0;
    var isBad = false;
    var stopped = new LinkedHashSet<String>();
    for (var way : ways) {
      if (!way.passes(hop) || !way.reaches(hop)) {
        continue;
      }
      asked++;
      if (way.stop() == hop) {
        stopped.add(way.seen().target().host());
        isBad |= way.isRequired();
      } else if (way.remark() == hop) {
        warned++;
      }
    }
    var failures = count(hop, CheckStatus.FAIL);
    var warnings = count(hop, CheckStatus.WARN);
    var tone = Tone.NONE;
    if (isBad || failures > 0) {
      tone = Tone.BAD;
    } else if (!stopped.isEmpty() || warned > 0 || warnings > 0) {
      tone = Tone.WARN;
    } else if (asked > 0 || (hop == Hop.SERVER && !report.checks().isEmpty())) {
      tone = Tone.GOOD;
    }
    return new Station(
        hop, place(hop), brief(hop), asked, List.copyOf(stopped), warned, failures, warnings, tone);
  }

  /** Of the checks that ask no endpoint. */
  private int count(Hop hop, CheckStatus status) {
    var count = 0;
    for (var check : report.checks()) {
      if (check.status() == status
          && !(check.observation() instanceof EndpointObservation)
          && hop(check) == hop) {
        count++;
      }
    }
    return count;
  }

  private static Hop hop(ReportedCheck check) {
    if (check.id().startsWith("dns.")) {
      return Hop.RESOLVER;
    }
    return check.id().startsWith("identity.") || check.id().startsWith("azure.")
        ? Hop.AZURE
        : Hop.SERVER;
  }

  private String place(Hop hop) {
    return switch (hop) {
      case SERVER -> report.host().name();
      case RESOLVER -> String.join(", ", resolvers());
      case PROXY -> firstProxy();
      case NETWORK -> String.join(", ", ports());
      case TLS -> String.join(", ", protocols());
      case AZURE -> ReportHead.destination(report);
    };
  }

  private String brief(Hop hop) {
    return switch (hop) {
      case SERVER, NETWORK, TLS -> place(hop);
      case RESOLVER -> {
        var servers = resolvers();
        yield servers.size() < 2
            ? String.join("", servers)
            : servers.getFirst() + " +" + (servers.size() - 1);
      }
      case PROXY -> {
        var proxy = firstProxy();
        var port = proxy.lastIndexOf(':');
        yield port < 0 ? proxy : proxy.substring(0, port);
      }
      case AZURE -> {
        var place = place(hop);
        yield place.substring(place.lastIndexOf('/') + 1).strip();
      }
    };
  }

  private SequencedSet<String> resolvers() {
    var servers = new LinkedHashSet<String>();
    for (var check : report.checks()) {
      if (check.observation() instanceof ResolverObservation resolver) {
        servers.addAll(resolver.servers());
      }
    }
    return servers;
  }

  private String firstProxy() {
    for (var way : ways) {
      var proxy = way.seen().route().proxy();
      if (proxy != null) {
        var authority = proxy.indexOf("://");
        return authority < 0 ? proxy : proxy.substring(authority + 3);
      }
    }
    return "";
  }

  private Iterable<String> ports() {
    var ports = new LinkedHashSet<String>();
    for (var way : ways) {
      ports.add("TCP " + way.seen().target().port());
    }
    return ports;
  }

  private Iterable<String> protocols() {
    var protocols = new LinkedHashSet<String>();
    for (var way : ways) {
      var tls = way.seen().tls();
      if (tls != null && tls.protocol() != null) {
        protocols.add(tls.protocol().replace("TLSv", "TLS "));
      }
    }
    return protocols;
  }
}
