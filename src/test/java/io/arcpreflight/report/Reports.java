package io.arcpreflight.report;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.catalog.Source;
import io.arcpreflight.diagnosis.Affected;
import io.arcpreflight.diagnosis.CheckStatus;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.Observation;
import io.arcpreflight.observation.Outcome;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.host.ElevationObservation;
import io.arcpreflight.report.ReportedFinding.Step;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports of made-up runs. */
public final class Reports {
  private static final List<String> HOSTS =
      List.of(
          "login.windows.net",
          "management.azure.com",
          "pas.windows.net",
          "login.microsoftonline.com",
          "gbl.his.arc.azure.com",
          "agentserviceapi.guestconfiguration.azure.com",
          "guestnotificationservice.azure.com",
          "dc.services.visualstudio.com",
          "download.microsoft.com",
          "aka.ms",
          "packages.microsoft.com",
          "pki.example.net");

  private static final RequestRoute PROXY =
      RequestRoute.through("http://proxy.corp.example:3128", "HTTPS_PROXY of himdsd.service");

  private Reports() {}

  public static Report healthy() {
    var checks = new ArrayList<ReportedCheck>();
    for (var host : HOSTS) {
      checks.add(endpoint(host, CheckStatus.PASS, RequestRoute.direct("no proxy is set")));
    }
    checks.add(notApplicable("endpoint.private-link", "Private link", "no scope was asked for"));
    return report(Verdict.READY, 0, 580, List.of(), checks);
  }

  public static Report proxyForbidden() {
    var checks = new ArrayList<ReportedCheck>();
    for (var i = 0; i < HOSTS.size(); i++) {
      checks.add(
          i < 9
              ? endpoint(HOSTS.get(i), CheckStatus.FAIL, PROXY, "proxy.forbidden")
              : endpoint(HOSTS.get(i), CheckStatus.PASS, PROXY));
    }
    checks.add(elevation());
    checks.add(notApplicable("endpoint.private-link", "Private link", "no scope was asked for"));
    return report(
        Verdict.NOT_READY, 26, 2_060, List.of(forbidden(HOSTS.subList(0, 9), 12)), checks);
  }

  public static Report twoErrorsAndAWarning() {
    var direct = RequestRoute.direct("no proxy is set");
    var checks =
        List.of(
            endpoint("login.windows.net", CheckStatus.FAIL, direct, "dns.no-such-host"),
            endpoint("management.azure.com", CheckStatus.WARN, direct, "host.clock-skew"),
            check(
                "host.elevation",
                "Rights",
                "alice",
                CheckStatus.FAIL,
                new ElevationObservation(false, "alice", "uid 1000", null),
                "host.not-elevated"),
            couldNotRun("host.facts", "Machine", "this server", Outcome.Failure.CRASHED));
    return report(
        Verdict.NOT_READY,
        18,
        1_249,
        List.of(
            finding(
                "host.not-elevated",
                Severity.ERROR,
                "AZCM0018",
                List.of("alice"),
                null,
                "This command runs without the rights of root",
                List.of("running as alice (uid 1000)"),
                "azcmagent connect writes below /var/opt and talks to its service as root.",
                List.of(new Step("Run it again as root.", "sudo arc-preflight check")),
                Owner.HOST,
                Confidence.CERTAIN),
            finding(
                "dns.no-such-host",
                Severity.ERROR,
                "AZCM0026",
                List.of("login.windows.net"),
                new Affected(1, 2),
                "A name that Azure uses does not exist for this server's DNS servers",
                List.of("10.0.0.53: login.windows.net → NXDOMAIN (4 ms)"),
                "The DNS servers of this network answer that there is no such name.",
                List.of(
                    new Step(
                        "Ask the server itself, to be sure.", "dig @10.0.0.53 login.windows.net"),
                    new Step("Let it forward names outside of the company.", null)),
                Owner.DNS,
                Confidence.LIKELY),
            finding(
                "host.clock-skew",
                Severity.WARNING,
                null,
                List.of("this machine's clock"),
                null,
                "This server's clock is behind Azure",
                List.of("this clock is 194 s behind the Date of 2 endpoints"),
                "Tokens and certificates are judged by the time.",
                List.of(
                    new Step("Let the clock follow a time server.", "timedatectl set-ntp true")),
                Owner.HOST,
                Confidence.CERTAIN)),
        checks);
  }

  public static Report timeWasUp() {
    var direct = RequestRoute.direct("no proxy is set");
    return report(
        Verdict.INCOMPLETE,
        1,
        30_250,
        List.of(
            finding(
                "checker.deadline",
                Severity.ERROR,
                null,
                List.of("login.windows.net"),
                null,
                "The time was up before everything was checked",
                List.of("Sign-in: still waiting after 30000 ms"),
                "What was not checked may be right or wrong.",
                List.of(new Step("Give it more time.", "arc-preflight check --timeout 2m")),
                Owner.HOST,
                Confidence.CERTAIN)),
        List.of(
            couldNotRun("endpoint.login", "Sign-in", "login.windows.net", Outcome.Failure.DEADLINE),
            endpoint("management.azure.com", CheckStatus.PASS, direct)));
  }

  public static Report interrupted() {
    var run = proxyForbidden();
    var checks = new ArrayList<>(run.checks());
    checks.set(
        11, couldNotRun("endpoint.pki", "pki", "pki.example.net", Outcome.Failure.INTERRUPTED));
    return with(run, Verdict.INCOMPLETE, 11, expectations(false, true), run.findings(), checks);
  }

  public static Report warned() {
    var run = twoErrorsAndAWarning();
    return with(
        run,
        Verdict.READY_WITH_WARNINGS,
        0,
        run.expectations(),
        run.findings().subList(2, 3),
        run.checks().subList(1, 2));
  }

  public static Report strict() {
    var run = warned();
    return with(run, Verdict.NOT_READY, 6, expectations(true, false), run.findings(), run.checks());
  }

  /** A healthy machine on which azcmagent then ended so. */
  static Report afterAzcmagent(int exitCode) {
    var run = healthy();
    var message = new AzcmagentRun.Message("AZCM0001", "FATAL AZCM0001");
    var failure =
        finding(
            "connect.failed",
            Severity.ERROR,
            "AZCM0001",
            List.of("azcmagent connect"),
            null,
            "azcmagent connect failed",
            List.of("azcmagent connect ended with " + exitCode),
            "It failed.",
            List.of(),
            Owner.HOST,
            Confidence.CERTAIN);
    return new Report(
        run.schemaVersion(),
        run.tool(),
        run.host(),
        run.startedAt(),
        run.durationMs(),
        run.settings(),
        new RunContext(false, false, false, List.of(), RunMode.CONNECT, List.of("dns.slow")),
        exitCode == 0 ? Verdict.READY : Verdict.NOT_READY,
        exitCode,
        List.of(),
        exitCode == 0 ? List.of() : List.of(failure),
        run.checks(),
        new AzcmagentRun(
            "/opt/azcmagent/bin/azcmagent",
            AzcmagentRun.Outcome.ENDED,
            exitCode,
            12_300,
            null,
            List.of(message),
            List.of("FATAL AZCM0001")));
  }

  public static Report inKorean() {
    var run = proxyForbidden();
    var finding =
        finding(
            "proxy.forbidden",
            Severity.ERROR,
            "AZCM0026",
            run.findings().getFirst().subjects(),
            run.findings().getFirst().affected(),
            "프록시가 이 서버의 Azure 접속을 막음",
            run.findings().getFirst().evidence(),
            "프록시에는 닿을 수 있고 프록시도 동작하지만, 그 규칙이 이 호스트들을 허용하지 않습니다.",
            List.of(
                new Step(
                    "프록시 담당자에게 이 호스트들의 443 포트로 CONNECT를 허용해 달라고 요청하세요.",
                    "arc-preflight endpoints --format squid")),
            Owner.PROXY,
            Confidence.POSSIBLE);
    return with(
        run, run.verdict(), run.exitCode(), run.expectations(), List.of(finding), run.checks());
  }

  public static Report withEvidence(String... evidence) {
    var run = proxyForbidden();
    var first = run.findings().getFirst();
    var finding =
        finding(
            first.cause(),
            first.severity(),
            first.code(),
            first.subjects(),
            first.affected(),
            first.summary(),
            List.of(evidence),
            first.meaning(),
            first.remedy(),
            first.owner(),
            first.confidence());
    return with(
        run, run.verdict(), run.exitCode(), run.expectations(), List.of(finding), run.checks());
  }

  public static Report with(
      Report run,
      Verdict verdict,
      int exitCode,
      RunContext expectations,
      List<ReportedFinding> findings,
      List<ReportedCheck> checks) {
    return new Report(
        run.schemaVersion(),
        run.tool(),
        run.host(),
        run.startedAt(),
        run.durationMs(),
        run.settings(),
        expectations,
        verdict,
        exitCode,
        missing(checks),
        findings,
        checks,
        null);
  }

  private static List<String> missing(List<ReportedCheck> checks) {
    return checks.stream()
        .filter(check -> check.decisive() && check.status() == CheckStatus.NOT_APPLICABLE)
        .map(ReportedCheck::id)
        .toList();
  }

  public static Report report(
      Verdict verdict,
      int exitCode,
      long durationMs,
      List<ReportedFinding> findings,
      List<ReportedCheck> checks) {
    return new Report(
        Report.SCHEMA_VERSION,
        new Report.Tool("arc-preflight", "1.0.0"),
        new Report.Host("srv-db-07", "Debian 12", "amd64"),
        OffsetDateTime.parse("2026-03-01T09:15:00+09:00"),
        durationMs,
        List.of(
            new ReportedSetting("cloud", "AzureCloud", "default", List.of()),
            new ReportedSetting("location", "koreacentral", "--location", List.of("config.json"))),
        expectations(false, false),
        verdict,
        exitCode,
        missing(checks),
        findings,
        checks,
        null);
  }

  static RunContext expectations(boolean strict, boolean interrupted) {
    return RunContext.ofCheck(false, strict, interrupted, List.of());
  }

  public static ReportedFinding finding(
      String cause,
      Severity severity,
      @Nullable String code,
      List<String> subjects,
      @Nullable Affected affected,
      String summary,
      List<String> evidence,
      String meaning,
      List<Step> remedy,
      Owner owner,
      Confidence confidence) {
    return new ReportedFinding(
        cause,
        severity,
        code,
        List.of(),
        List.of(),
        subjects,
        affected,
        summary,
        evidence,
        null,
        meaning,
        null,
        remedy,
        owner,
        confidence,
        false,
        null);
  }

  public static ReportedCheck check(
      String id,
      String title,
      String subject,
      CheckStatus status,
      Observation observation,
      String... causes) {
    return new ReportedCheck(
        id, title, subject, true, status, List.of(causes), 84, observation, null, null, null);
  }

  static ReportedCheck endpoint(
      String host, CheckStatus status, RequestRoute route, String... causes) {
    var observation =
        new EndpointObservation(
            Observations.target(host), route, null, null, null, null, null, null);
    var name = host.substring(0, host.indexOf('.'));
    return check("endpoint." + name, name, host, status, observation, causes);
  }

  public static ReportedCheck couldNotRun(
      String id, String title, String subject, Outcome.Failure failure) {
    return new ReportedCheck(
        id,
        title,
        subject,
        true,
        CheckStatus.COULD_NOT_RUN,
        List.of("checker." + failure.id()),
        30_000,
        null,
        failure,
        "still waiting after 30000 ms",
        Fact.of("reason.still-waiting").with("milliseconds", 30_000));
  }

  /** A check whose wait the end of the run cut short. */
  public static ReportedCheck cutShort(String id, String title, String subject, Observation seen) {
    return new ReportedCheck(
        id,
        title,
        subject,
        true,
        CheckStatus.COULD_NOT_RUN,
        List.of("checker.deadline"),
        30_000,
        seen,
        Outcome.Failure.DEADLINE,
        "time ran out after waiting 300 ms",
        Fact.of("reason.time-up").with("milliseconds", 300));
  }

  private static ReportedCheck elevation() {
    return check(
        "host.elevation",
        "Rights",
        "root",
        CheckStatus.PASS,
        new ElevationObservation(true, "root", "uid 0", null));
  }

  private static ReportedCheck notApplicable(String id, String title, String reason) {
    return new ReportedCheck(
        id,
        title,
        title,
        false,
        CheckStatus.NOT_APPLICABLE,
        List.of(),
        0,
        null,
        null,
        reason,
        null);
  }

  private static ReportedFinding forbidden(List<String> hosts, int of) {
    return new ReportedFinding(
        "proxy.forbidden",
        Severity.ERROR,
        "AZCM0026",
        List.of(),
        List.of("message-2", "message-4", "message-9"),
        hosts,
        new Affected(hosts.size(), of),
        "The proxy does not let this server reach Azure",
        List.of(
            "CONNECT login.windows.net:443 → HTTP/1.1 403 Forbidden",
            "Server: squid/5.7",
            "X-Squid-Error: ERR_ACCESS_DENIED 0"),
        null,
        "The proxy can be reached and works; its rules do not allow these hosts.",
        "The proxy lets through what is on its list, and nobody has added these hosts.",
        List.of(
            new Step(
                "Ask its owner to allow CONNECT to port 443 of these hosts. The list, ready to"
                    + " send:",
                "arc-preflight endpoints --location koreacentral --format squid")),
        Owner.PROXY,
        Confidence.CERTAIN,
        false,
        List.of(
            new Source(
                "troubleshoot-2021",
                "Troubleshooting",
                "https://learn.microsoft.com/ko-kr/azure/azure-arc/servers/troubleshoot",
                null),
            new Source(
                "network-requirements",
                "Network requirements",
                "https://learn.microsoft.com/azure/azure-arc/servers/network-requirements",
                null)));
  }
}
