package io.arcpreflight.diagnosis;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.observation.CheckRecord;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.DnsServerAnswer;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.tls.Issuers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Observations made by hand: of what no test can bring about without a real network. */
record HandMade(
    String host,
    int port,
    boolean required,
    @Nullable DnsObservation dns,
    @Nullable TcpObservation tcp,
    @Nullable ProxyObservation proxy,
    @Nullable TlsObservation tls,
    @Nullable HttpObservation http) {
  static final String ADDRESS = "20.190.128.10";

  /** An endpoint whose name resolves, and of which nothing else is known yet. */
  static HandMade endpoint(String host) {
    return new HandMade(host, 443, true, resolved(ADDRESS), null, null, null, null);
  }

  HandMade optional() {
    return new HandMade(host, port, false, dns, tcp, proxy, tls, http);
  }

  HandMade port(int number) {
    return new HandMade(host, number, required, dns, tcp, proxy, tls, http);
  }

  HandMade dns(DnsObservation seen) {
    return new HandMade(host, port, required, seen, tcp, proxy, tls, http);
  }

  HandMade tcp(TcpConnectAttempt... attempts) {
    var seen = new TcpObservation(0, 5, List.of(attempts), null);
    return new HandMade(host, port, required, dns, seen, proxy, tls, http);
  }

  HandMade proxy(ProxyObservation seen) {
    return new HandMade(host, port, required, null, null, seen, tls, http);
  }

  HandMade tls(TlsObservation seen) {
    return new HandMade(host, port, required, dns, tcp, proxy, seen, http);
  }

  HandMade answered(int status, AnsweredBy by) {
    var seen =
        new HttpObservation(
            0,
            9,
            HttpOutcome.ANSWERED,
            status,
            "http/1.1",
            by,
            null,
            List.of(),
            0L,
            null,
            List.of(),
            null);
    return new HandMade(host, port, required, dns, tcp, proxy, tls, seen);
  }

  static TcpConnectAttempt attempt(String address, TcpConnectOutcome outcome) {
    return new TcpConnectAttempt(
        address, outcome, 5, outcome == TcpConnectOutcome.FAILED ? "odd" : null, null, null);
  }

  static DnsObservation resolved(String... addresses) {
    return resolvedIn(3, addresses);
  }

  static DnsObservation resolvedIn(long millis, String... addresses) {
    var system =
        new SystemLookupAnswer(DnsLookupOutcome.RESOLVED, List.of(addresses), millis, null);
    return new DnsObservation(0, millis, system, List.of());
  }

  static DnsObservation unresolved(DnsServerAnswer... servers) {
    var words = "Temporary failure in name resolution";
    var system = new SystemLookupAnswer(DnsLookupOutcome.TEMPORARY_FAILURE, List.of(), 3, words);
    return new DnsObservation(0, 3, system, List.of(servers));
  }

  static DnsServerAnswer server(String address, DnsServerOutcome outcome, @Nullable String detail) {
    return new DnsServerAnswer(address, outcome, null, List.of(), List.of(), null, 3, detail);
  }

  static Diagnosis diagnose(HandMade... endpoints) {
    return diagnose(RunContext.ofCheck(false, false, false, List.of()), endpoints);
  }

  static Diagnosis diagnose(RunContext expectations, HandMade... endpoints) {
    return new Diagnostician(Catalog.load(Language.ENGLISH), Issuers.bundled())
        .diagnose(run(expectations, endpoints));
  }

  static RunRecord run(RunContext expectations, HandMade... endpoints) {
    var checks = new ArrayList<CheckRecord>();
    for (var endpoint : endpoints) {
      checks.add(endpoint.check());
    }
    return new RunRecord(expectations, checks);
  }

  CheckRecord check() {
    var target = new EndpointTarget("test", host, port, "/", required, false);
    var route =
        proxy == null
            ? RequestRoute.direct("test")
            : RequestRoute.through(proxy.url(), proxy.source());
    var seen = new EndpointObservation(target, route, dns, tcp, proxy, tls, http, null);
    return new CheckRecord("endpoint." + host, host, required, 9, new Outcome.Seen(seen));
  }
}
