package io.arcpreflight.report.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.Observations;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.report.Reports;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole text of a report, as a person sees it. */
class TerminalReportWriterTest {
  @Test
  void healthyRun_takesThreeLines() throws IOException {
    assertThat(written(Reports.healthy(), Detail.NORMAL, true, "en"))
        .isEqualTo(
            """
            arc-preflight 1.0.0   srv-db-07   Debian 12   AzureCloud/koreacentral
            2026-03-01 09:15:00 +09:00
            ✓ READY   12 checks passed, 1 not applicable                               0.6 s
            Next: azcmagent connect …  (the same flags)
            """);
  }

  @Test
  void readyWithoutTheAgent_saysHowToInstallItFirst() throws IOException {
    var run = Reports.healthy();
    var note =
        Reports.finding(
            "agent.not-installed",
            Severity.INFO,
            null,
            List.of("himdsd"),
            null,
            "The Azure Arc agent is not installed yet",
            List.of("no agent"),
            "It has to be installed first.",
            List.of(new ReportedFinding.Step("Install it.", "bash install_linux_azcmagent.sh")),
            Owner.HOST,
            Confidence.CERTAIN);
    var report =
        Reports.with(run, Verdict.READY, 0, run.expectations(), List.of(note), run.checks());
    assertThat(written(report, Detail.NORMAL, true, "en"))
        .endsWith(
            """
            Next: bash install_linux_azcmagent.sh
                  azcmagent connect …  (the same flags)
            """);
  }

  @Test
  void proxyForbidsNineOfTwelve_isOneFinding() throws IOException {
    assertThat(written(Reports.proxyForbidden(), Detail.NORMAL, true, "en"))
        .isEqualTo(
            """
            arc-preflight 1.0.0   srv-db-07   Debian 12   AzureCloud/koreacentral
            2026-03-01 09:15:00 +09:00
            proxy http://proxy.corp.example:3128  (HTTPS_PROXY of himdsd.service)

            ✗ NOT READY   azcmagent connect would fail with AZCM0026                   2.1 s

            1 ✗ The proxy does not let this server reach Azure               proxy.forbidden
                seen   CONNECT login.windows.net:443 → HTTP/1.1 403 Forbidden
                       Server: squid/5.7
                       X-Squid-Error: ERR_ACCESS_DENIED 0
                       the same for 9 of 12 endpoints:
                       login.windows.net, management.azure.com, pas.windows.net, and 6 more
                       (--verbose)
                means  The proxy can be reached and works; its rules do not allow these
                       hosts.
                often  The proxy lets through what is on its list, and nobody has added
                       these hosts.
                do     Ask its owner to allow CONNECT to port 443 of these hosts. The list,
                       ready to send:
                         arc-preflight endpoints --location koreacentral --format squid
                who    proxy team
                doc    AZCM0026; connection issues, rows 2, 4, 9

            Checks:  4 passed · 9 failed · 0 warned · 1 not applicable · 0 could not run
            Why:     arc-preflight explain proxy.forbidden
            Phases:  arc-preflight check --location koreacentral --verbose
            Report:  arc-preflight check --location koreacentral --format json

            ✗ NOT READY   azcmagent connect would fail with AZCM0026                   2.1 s
            """);
  }

  @Test
  void twoErrorsAndAWarning_areThreeFindingsInOrder() throws IOException {
    assertThat(written(Reports.twoErrorsAndAWarning(), Detail.NORMAL, true, "en"))
        .isEqualTo(
            """
            arc-preflight 1.0.0   srv-db-07   Debian 12   AzureCloud/koreacentral
            2026-03-01 09:15:00 +09:00

            ✗ NOT READY   azcmagent connect would fail with AZCM0018                   1.2 s

            1 ✗ This command runs without the rights of root               host.not-elevated
                seen   running as alice (uid 1000)
                means  azcmagent connect writes below /var/opt and talks to its service as
                       root.
                do     Run it again as root.
                         sudo arc-preflight check
                who    this server's administrator
                doc    AZCM0018

            2 ✗ A name that Azure uses does not exist for this server's DNS servers
                                                                            dns.no-such-host
                seen   10.0.0.53: login.windows.net → NXDOMAIN (4 ms)
                       1 of 2 endpoints: login.windows.net
                likely The DNS servers of this network answer that there is no such name.
                do     1 Ask the server itself, to be sure.
                         dig @10.0.0.53 login.windows.net
                       2 Let it forward names outside of the company.
                who    DNS team
                doc    AZCM0026

            3 ! This server's clock is behind Azure                          host.clock-skew
                seen   this clock is 194 s behind the Date of 2 endpoints
                       about: this machine's clock
                means  Tokens and certificates are judged by the time.
                do     Let the clock follow a time server.
                         timedatectl set-ntp true
                who    this server's administrator

            Checks:  0 passed · 2 failed · 1 warned · 0 not applicable · 1 could not run
            Why:     arc-preflight explain host.not-elevated
            Phases:  arc-preflight check --location koreacentral --verbose
            Report:  arc-preflight check --location koreacentral --format json

            ✗ NOT READY   azcmagent connect would fail with AZCM0018                   1.2 s
            """);
  }

  @Test
  void timeWasUp_saysThatNothingCanBeSaid() throws IOException {
    assertThat(written(Reports.timeWasUp(), Detail.NORMAL, true, "en"))
        .isEqualTo(
            """
            arc-preflight 1.0.0   srv-db-07   Debian 12   AzureCloud/koreacentral
            2026-03-01 09:15:00 +09:00

            ? INCOMPLETE   no verdict: time ran out for 1 of 2 checks                 30.3 s

            1 ? The time was up before everything was checked               checker.deadline
                seen   Sign-in: still waiting after 30000 ms
                       about: login.windows.net
                means  What was not checked may be right or wrong.
                do     Give it more time.
                         arc-preflight check --timeout 2m
                who    this server's administrator

            Checks:  1 passed · 0 failed · 0 warned · 0 not applicable · 1 could not run
            Why:     arc-preflight explain checker.deadline
            Phases:  arc-preflight check --location koreacentral --verbose
            Report:  arc-preflight check --location koreacentral --format json
            """);
  }

  @Test
  void warning_isReadyAndSaysWhatToLookAt() throws IOException {
    assertThat(written(Reports.warned(), Detail.NORMAL, true, "en"))
        .isEqualTo(
            """
            arc-preflight 1.0.0   srv-db-07   Debian 12   AzureCloud/koreacentral
            2026-03-01 09:15:00 +09:00

            ! READY   with 1 warning: nothing found would stop azcmagent connect       1.2 s

            1 ! This server's clock is behind Azure                          host.clock-skew
                seen   this clock is 194 s behind the Date of 2 endpoints
                       about: this machine's clock
                means  Tokens and certificates are judged by the time.
                do     Let the clock follow a time server.
                         timedatectl set-ntp true
                who    this server's administrator

            Checks:  0 passed · 0 failed · 1 warned · 0 not applicable · 0 could not run
            Why:     arc-preflight explain host.clock-skew
            Phases:  arc-preflight check --location koreacentral --verbose
            Report:  arc-preflight check --location koreacentral --format json
            Next:    azcmagent connect …  (the same flags)
            """);
  }

  @Test
  void short_showsWhatWasSeenAndWhatToDo() throws IOException {
    assertThat(written(Reports.proxyForbidden(), Detail.SHORT, true, "en"))
        .isEqualTo(
            """
            arc-preflight 1.0.0   srv-db-07   Debian 12   AzureCloud/koreacentral
            2026-03-01 09:15:00 +09:00
            proxy http://proxy.corp.example:3128  (HTTPS_PROXY of himdsd.service)

            ✗ NOT READY   azcmagent connect would fail with AZCM0026                   2.1 s

            1 ✗ The proxy does not let this server reach Azure               proxy.forbidden
                seen   CONNECT login.windows.net:443 → HTTP/1.1 403 Forbidden
                       Server: squid/5.7
                       X-Squid-Error: ERR_ACCESS_DENIED 0
                       the same for 9 of 12 endpoints:
                       login.windows.net, management.azure.com, pas.windows.net, and 6 more
                       (--verbose)
                do     Ask its owner to allow CONNECT to port 443 of these hosts. The list,
                       ready to send:
                         arc-preflight endpoints --location koreacentral --format squid
            """);
  }

  @Test
  void verbose_showsEveryPhaseWithItsTime() throws IOException {
    assertThat(written(Observations.oneEndpoint(), Detail.VERBOSE, true, "en"))
        .isEqualTo(
            """
            arc-preflight 1.0.0   srv-db-07   Debian 12   AzureCloud/koreacentral
            2026-03-01 09:15:00 +09:00

            ✓ READY   3 checks passed                                                  0.2 s

            Endpoints
              ✓ Sign-in  login.windows.net                                             84 ms
                  asked  https://login.windows.net/common/.well-known/openid-configuration
                  route  direct (no proxy is set)
                  dns    12 ms from 0 ms
                         system: resolved 192.0.2.10, 2001:db8::10 (11 ms)
                         10.0.0.53: NOERROR ak.privatelink.example → www.tm.example →
                           192.0.2.10, ttl 60 s (9 ms)
                         10.0.1.53: timeout (5.0 s)
                  tcp    24 ms from 12 ms
                         192.0.2.10: connected (24 ms)
                         2001:db8::10: network-unreachable (0 ms): Network is unreachable
                  tls    41 ms from 36 ms: established, TLSv1.3, TLS_AES_256_GCM_SHA384
                         trusted by /etc/ssl/certs/ca-certificates.crt (142 roots)
                         certificate 1: CN=stamp2.login.example, issued by CN=Example TLS
                           Issuing CA 01, O=Example Trust, C=US
                         valid 2026-01-01 to 2026-12-31, serial -7f1c33 (negative)
                         for login.windows.net, login.example
                         sha256
                           9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                  http   90 ms from 77 ms: answered 200, h2, answered by azure
                         this clock is 3 s behind
                         x-ms-request-id: 5c6b0d0e
                         names seas.his.arc.azure.com

            Name resolution
              ✓ Servers  this server                                                   84 ms
                  dns    10.0.0.53, 10.0.1.53 (/etc/resolv.conf)
                  search corp.example
                  unused nameserver none

            Agent
              ✓ Service  himds                                                         84 ms
                  agent  installed
                  unit   himdsd.service loaded failed (failed), enabled, result exit-code,
                           exit status 2, restarts 5
                  port   refused
                  log    himds: cannot read its configuration
                         himdsd.service: Failed

            Settings
              cloud     AzureCloud  (default)
              location  koreacentral  (--location, instead of config.json)

            Checks:  3 passed · 0 failed · 0 warned · 0 not applicable · 0 could not run
            Next:    azcmagent connect …  (the same flags)

            ✓ READY   3 checks passed                                                  0.2 s
            """);
  }

  @Test
  void ascii_replacesEverySign() throws IOException {
    assertThat(written(Reports.twoErrorsAndAWarning(), Detail.NORMAL, false, "en"))
        .isEqualTo(
            """
            arc-preflight 1.0.0   srv-db-07   Debian 12   AzureCloud/koreacentral
            2026-03-01 09:15:00 +09:00

            X NOT READY   azcmagent connect would fail with AZCM0018                   1.2 s

            1 X This command runs without the rights of root               host.not-elevated
                seen   running as alice (uid 1000)
                means  azcmagent connect writes below /var/opt and talks to its service as
                       root.
                do     Run it again as root.
                         sudo arc-preflight check
                who    this server's administrator
                doc    AZCM0018

            2 X A name that Azure uses does not exist for this server's DNS servers
                                                                            dns.no-such-host
                seen   10.0.0.53: login.windows.net -> NXDOMAIN (4 ms)
                       1 of 2 endpoints: login.windows.net
                likely The DNS servers of this network answer that there is no such name.
                do     1 Ask the server itself, to be sure.
                         dig @10.0.0.53 login.windows.net
                       2 Let it forward names outside of the company.
                who    DNS team
                doc    AZCM0026

            3 ! This server's clock is behind Azure                          host.clock-skew
                seen   this clock is 194 s behind the Date of 2 endpoints
                       about: this machine's clock
                means  Tokens and certificates are judged by the time.
                do     Let the clock follow a time server.
                         timedatectl set-ntp true
                who    this server's administrator

            Checks:  0 passed | 2 failed | 1 warned | 0 not applicable | 1 could not run
            Why:     arc-preflight explain host.not-elevated
            Phases:  arc-preflight check --location koreacentral --verbose
            Report:  arc-preflight check --location koreacentral --format json

            X NOT READY   azcmagent connect would fail with AZCM0018                   1.2 s
            """);
  }

  @Test
  void korean_countsTwoColumnsForEachSyllable() throws IOException {
    assertThat(written(Reports.inKorean(), Detail.NORMAL, true, "ko"))
        .isEqualTo(
            """
            arc-preflight 1.0.0   srv-db-07   Debian 12   AzureCloud/koreacentral
            2026-03-01 09:15:00 +09:00
            프록시 http://proxy.corp.example:3128  (himdsd.service의 HTTPS_PROXY)

            ✗ 준비 안 됨   azcmagent connect가 AZCM0026 오류로 실패할 것임             2.1 s

            1 ✗ 프록시가 이 서버의 Azure 접속을 막음                         proxy.forbidden
                관찰   CONNECT login.windows.net:443 → HTTP/1.1 403 Forbidden
                       Server: squid/5.7
                       X-Squid-Error: ERR_ACCESS_DENIED 0
                       엔드포인트 12개 중 9개가 같음:
                       login.windows.net, management.azure.com, pas.windows.net, 외 6개
                       (--verbose)
                가능성 프록시에는 닿을 수 있고 프록시도 동작하지만, 그 규칙이 이 호스트들을
                       허용하지 않습니다.
                조치   프록시 담당자에게 이 호스트들의 443 포트로 CONNECT를 허용해 달라고
                       요청하세요.
                         arc-preflight endpoints --format squid
                담당   프록시 팀
                문서   AZCM0026

            점검:    통과 4건 · 실패 9건 · 경고 0건 · 해당 없음 1건 · 실행 불가 0건
            원인:    arc-preflight explain proxy.forbidden
            단계:    arc-preflight check --location koreacentral --verbose
            보고서:  arc-preflight check --location koreacentral --format json

            ✗ 준비 안 됨   azcmagent connect가 AZCM0026 오류로 실패할 것임             2.1 s
            """);
  }

  private static String written(Report report, Detail detail, boolean unicode, String language)
      throws IOException {
    var text = new StringBuilder();
    var style = new TerminalStyle(false, unicode, detail, 80);
    new TerminalReportWriter(style, Labels.in(language)).write(report, text);
    return text.toString();
  }
}
