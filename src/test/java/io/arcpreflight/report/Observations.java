package io.arcpreflight.report;

import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.SettingProblem;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.agent.UnitState;
import io.arcpreflight.observation.endpoint.AnswerProof;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.DnsLookupOutcome;
import io.arcpreflight.observation.endpoint.DnsObservation;
import io.arcpreflight.observation.endpoint.DnsServerAnswer;
import io.arcpreflight.observation.endpoint.DnsServerOutcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.endpoint.ResolverObservation;
import io.arcpreflight.observation.endpoint.SystemLookupAnswer;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.observation.endpoint.TrustDecision;
import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.observation.host.HostnameObservation;
import io.arcpreflight.observation.host.SystemObservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One observation of every kind, with every field filled somewhere. */
public final class Observations {
  private static final String HOST = "login.windows.net";

  private Observations() {}

  static EndpointTarget target(String host) {
    return new EndpointTarget(
        host, host, 443, "/common/.well-known/openid-configuration", true, false);
  }

  static EndpointObservation direct() {
    return new EndpointObservation(
        target(HOST),
        RequestRoute.direct("no proxy is set"),
        dns(),
        tcp(),
        null,
        tls(),
        http(),
        null);
  }

  static EndpointObservation throughProxy() {
    return new EndpointObservation(
        target(HOST),
        RequestRoute.through("http://proxy.corp.example:3128", "HTTPS_PROXY of himdsd.service"),
        null,
        null,
        proxy(),
        null,
        null,
        direct());
  }

  public static Report oneEndpoint() {
    return Reports.report(
        Verdict.READY,
        0,
        190,
        List.of(),
        List.of(
            Reports.check("endpoint.entra", "Sign-in", HOST, CheckStatus.PASS, direct()),
            Reports.check("dns.servers", "Servers", "this server", CheckStatus.PASS, resolver()),
            Reports.check("agent.himds", "Service", "himds", CheckStatus.PASS, service())));
  }

  /** Every kind of observation and every status. */
  public static Report rich() {
    var run = Reports.twoErrorsAndAWarning();
    var checks = new ArrayList<>(Reports.proxyForbidden().checks());
    checks.addAll(run.checks());
    checks.add(Reports.check("endpoint.a", "a", HOST, CheckStatus.PASS, direct()));
    checks.add(
        Reports.check(
            "endpoint.b", "b", HOST, CheckStatus.FAIL, throughProxy(), "proxy.forbidden"));
    checks.add(
        Reports.check("dns.servers", "Servers", "resolv.conf", CheckStatus.PASS, resolver()));
    checks.add(Reports.check("host.name", "Name", "srv", CheckStatus.PASS, hostname()));
    checks.add(Reports.check("agent.himds", "Service", "himds", CheckStatus.PASS, service()));
    checks.addAll(AgentObservations.checks());
    checks.addAll(AzureObservations.checks());
    checks.add(Reports.check("host.system", "System", "srv", CheckStatus.PASS, system()));
    checks.add(
        Reports.check(
            "host.elevation",
            "Rights",
            "root",
            CheckStatus.PASS,
            new ElevationObservation(true, "root", "uid 0", null)));
    for (var seen : HostObservations.all().entrySet()) {
      var check = seen.getKey();
      checks.add(Reports.check(check.id(), check.id(), "srv", CheckStatus.PASS, seen.getValue()));
    }
    checks.add(Reports.couldNotRun("x", "X", "x", Outcome.Failure.INTERRUPTED));
    var problem =
        new SettingProblem(
            "proxy.ignored-setting",
            "https_proxy",
            "The agent does not read it; it reads HTTPS_PROXY.",
            Fact.of("proxy.never-read"));
    return Reports.with(
        run,
        Verdict.NOT_READY,
        18,
        RunContext.ofCheck(true, false, false, List.of(problem)),
        run.findings(),
        checks);
  }

  /** A run whose end cut a wait short. */
  public static Report cutShort() {
    var run = Reports.timeWasUp();
    var checks = new ArrayList<>(run.checks());
    checks.add(Reports.cutShort("endpoint.c", "c", HOST, direct()));
    return Reports.with(
        run, run.verdict(), run.exitCode(), run.expectations(), run.findings(), checks);
  }

  static ResolverObservation resolver() {
    return ResolverObservation.of(
        "/etc/resolv.conf",
        List.of("10.0.0.53", "10.0.1.53"),
        List.of("corp.example"),
        List.of("nameserver none"));
  }

  public static HostnameObservation hostname() {
    return new HostnameObservation(
        "srv-db-07",
        "/proc/sys/kernel/hostname",
        null,
        "/etc/hosts",
        "web-07",
        "i-0a1b2c3d4e5f60718");
  }

  static SystemObservation system() {
    return new SystemObservation("Debian", "12", "amd64", "Dell Inc.", "R650", 16L << 30);
  }

  static ServiceObservation service() {
    return new ServiceObservation(
        "himds",
        true,
        new UnitState("himdsd.service", "loaded", "failed", "failed", "enabled", "exit-code", 2, 5),
        TcpConnectOutcome.REFUSED,
        null,
        List.of("himds: cannot read its configuration", "himdsd.service: Failed"),
        null);
  }

  private static DnsObservation dns() {
    return new DnsObservation(
        0,
        12,
        new SystemLookupAnswer(
            DnsLookupOutcome.RESOLVED, List.of("192.0.2.10", "2001:db8::10"), 11, null),
        List.of(
            new DnsServerAnswer(
                "10.0.0.53",
                DnsServerOutcome.ANSWERED,
                "NOERROR",
                List.of("192.0.2.10"),
                List.of("ak.privatelink.example", "www.tm.example"),
                60L,
                9,
                null),
            new DnsServerAnswer(
                "10.0.1.53",
                DnsServerOutcome.TIMEOUT,
                null,
                List.of(),
                List.of(),
                null,
                5_000,
                null)));
  }

  private static TcpObservation tcp() {
    return new TcpObservation(
        12,
        24,
        List.of(
            new TcpConnectAttempt("192.0.2.10", TcpConnectOutcome.CONNECTED, 24, null, null, null),
            new TcpConnectAttempt(
                "2001:db8::10",
                TcpConnectOutcome.NETWORK_UNREACHABLE,
                0,
                "Network is unreachable",
                null,
                null)),
        null);
  }

  private static TlsObservation tls() {
    return new TlsObservation(
        36,
        41,
        TlsOutcome.ESTABLISHED,
        "TLSv1.3",
        "TLS_AES_256_GCM_SHA384",
        null,
        List.of(
            new PeerCertificate(
                "CN=stamp2.login.example",
                "CN=Example TLS Issuing CA 01, O=Example Trust, C=US",
                "-7f1c33",
                true,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-12-31T23:59:59Z"),
                List.of(HOST, "login.example"),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "http://ca.example/issuer.crt")),
        new TrustDecision("/etc/ssl/certs/ca-certificates.crt", 142, true, true, null),
        null);
  }

  private static HttpObservation http() {
    return new HttpObservation(
        77,
        90,
        HttpOutcome.ANSWERED,
        200,
        "h2",
        AnsweredBy.AZURE,
        new AnswerProof(List.of("x-ms-request-id"), null, true),
        List.of(new HttpHeader("x-ms-request-id", "5c6b0d0e")),
        -3L,
        null,
        List.of("seas.his.arc.azure.com"),
        null);
  }

  private static ProxyObservation proxy() {
    return new ProxyObservation(
        0,
        31,
        "http://proxy.corp.example:3128",
        "HTTPS_PROXY of himdsd.service",
        new SystemLookupAnswer(DnsLookupOutcome.RESOLVED, List.of("10.1.1.1"), 3, null),
        new TcpObservation(
            3,
            1,
            List.of(
                new TcpConnectAttempt(
                    "10.1.1.1", TcpConnectOutcome.CONNECTED, 1, null, null, null)),
            null),
        tls(),
        new ProxyConnectAnswer(
            ProxyConnectResult.REJECTED,
            403,
            "HTTP/1.1 403 Forbidden",
            List.of(new HttpHeader("Server", "squid/5.7")),
            List.of("Negotiate"),
            false,
            "<html>denied",
            null));
  }
}
