package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.TestProcess;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What explanations look like, to the letter. */
class ExplainTextTest {
  private final TestProcess process = new TestProcess();

  @Test
  void code_thatChangedSince2021() {
    assertThat(explained("AZCM0042"))
        .isEqualTo(
            """
            ✗ Azure did not create the server's resource                            AZCM0042
                often  A missing permission, an unregistered resource provider, a policy, a
                       quota or a reserved name.
                do     1 Read the error of Azure inside the message, or paste it here.
                         arc-preflight explain -
                       2 Most often the role is missing: have it assigned.
                         az role assignment create --assignee APPLICATION_ID --role "Azure Connected Machine Onboarding" --scope /subscriptions/SUBSCRIPTION_ID/resourceGroups/NAME
                who    identity team (Microsoft Entra)
                exit   azcmagent exits with 42.
                since  In the document of 2021 and in today's, with a changed meaning. In
                       2021 it meant missing permissions only; today it covers every reason
                       why Azure refuses to create the server.
                causes azure.not-authorized            The account is not allowed to create
                                                       the server in Azure
                       azure.provider-not-registered   The subscription is not registered
                                                       for Azure Arc
                       azure.resource-group-not-found  The resource group does not exist
                       azure.subscription-not-found    The subscription cannot be found
                       azure.policy-denied             An Azure Policy does not allow this
                                                       server
                       host.resource-name-reserved     This name is reserved by Azure
                       azure.subscription-disabled     The subscription is disabled
                       azure.resource-group-deleting   The resource group is being deleted
                       and 4 more (--verbose)
                from   Troubleshoot Azure Arc-enabled servers agent connection issues,
                       Korean edition of 2021 (2021-07-16)
                       https://learn.microsoft.com/ko-kr/azure/azure-arc/servers/troubleshoot-agent-onboard
                       Troubleshoot Azure Connected Machine agent connection issues
                       (2026-07-07)
                       https://learn.microsoft.com/azure/azure-arc/servers/troubleshoot-agent-onboard
                       Troubleshoot common Azure deployment errors
                       https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors

            Next:  arc-preflight explain azure.not-authorized
            """);
  }

  @Test
  void causeOfTheCatalogue() {
    assertThat(explained("dns.no-such-host"))
        .isEqualTo(
            """
            ✗ DNS says that this name does not exist (NXDOMAIN)             dns.no-such-host
                means  The DNS server answered that HOST does not exist (NXDOMAIN). Azure's
                       endpoints do exist on the internet: this DNS server cannot resolve
                       internet names, or is configured to hide this one. A name of your own
                       list may be misspelled.
                often  The company's DNS servers do not forward queries for internet names,
                       a filter removes this one, or a private DNS zone of the same name
                       lacks the record.
                do     1 Ask the same question by hand.
                         getent ahosts HOST
                       2 Ask the DNS team to forward azure.com, windows.net,
                         microsoftonline.com and microsoft.com to a resolver that sees the
                         internet; with private link, to add the missing record to the
                         private zone.
                       3 Forget the old answer where this server keeps it, then check again.
                         resolvectl flush-caches; arc-preflight check --location REGION
                       4 Check again; the old answer may stay for a while in the DNS
                         servers.
                         arc-preflight check --location REGION
                who    DNS team
                code   AZCM0026
                doc    message-3  Error occurred while sending request for Device
                                  Authorization Code … lookup … no such host
                from   Troubleshoot Azure Arc-enabled servers agent connection issues,
                       Korean edition of 2021 (2021-07-16)
                       https://learn.microsoft.com/ko-kr/azure/azure-arc/servers/troubleshoot-agent-onboard
                       Connected Machine agent network requirements (2026-04-01)
                       https://learn.microsoft.com/azure/azure-arc/servers/network-requirements
                       RFC 2308: Negative caching of DNS queries (1998-03-01)
                       https://www.rfc-editor.org/rfc/rfc2308
                       Go: package net
                       https://pkg.go.dev/net
            """);
  }

  @Test
  void message_pasted() {
    assertThat(
            explained(
                "Error occurred while sending request for Device Authorization Code: Post"
                    + " https://login.microsoftonline.us/0c5e4f8a/oauth2/devicecode?api-version=1.0:"
                    + "  dial tcp lookup login.microsoftonline.us: no such host (AZCM0026)"))
        .isEqualTo(
            """
            ✗ “Error occurred while sending request for Device Authorization Code … lookup …
              no such host”                                                        message-3
                seen   Error occurred while sending request for Device Authorization Code:
                       Post
                       https://login.microsoftonline.us/0c5e4f8a/oauth2/devicecode?api-version=1.0:
                       dial tcp lookup login.microsoftonline.us: no such host
                means  The name of the sign-in service could not be resolved. The document
                       of 2021 attributes this to a Windows policy that deletes old user
                       profiles and with them the agent's certificate; the message itself
                       says that DNS does not know the name.
                do     1 Check the name first.
                         getent ahosts login.windows.net
                       2 On Windows, if the name is found, see whether the policy applies.
                         # Windows
                         reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System /v CleanupProfiles
                       3 If the policy did delete the certificate, disconnect this server
                         and connect it again.
                         azcmagent disconnect --force-local-only
                who    DNS team
                code   AZCM0026
                doc    row 3 of the connection issues of 2021, no longer documented today;
                       printed after “Failed to acquire authorization token device flow”;
                       see footnote-1
                causes dns.no-such-host             DNS says that this name does not exist
                                                    (NXDOMAIN)
                       dns.no-address               The name exists in DNS but has no
                                                    address
                       host.profile-cleanup-policy  A policy will delete the agent's user
                                                    profile
                from   Troubleshoot Azure Arc-enabled servers agent connection issues,
                       Korean edition of 2021 (2021-07-16)
                       https://learn.microsoft.com/ko-kr/azure/azure-arc/servers/troubleshoot-agent-onboard

            Also in this text
              AZCM0026  This server cannot reach the Azure endpoints it needs

            Next:  arc-preflight explain dns.no-such-host
            """);
  }

  @Test
  void message_isQuotedAsItIsWritten() {
    assertThat(explained("proxyconnect tcp: dial tcp 10.20.0.9:3128: connect: connection refused"))
        .startsWith("✗ “proxyconnect tcp: dial tcp … connect: connection refused”")
        .contains("curl -sv --max-time 10 -x http://10.20.0.9:3128", "systemctl show himdsd")
        .doesNotContain("actively refused", "PROXY_URL", "Test-NetConnection", "curl.exe");
    assertThat(explained("dial tcp 20.1.2.3:443: connect: connection refused"))
        .startsWith("✗ “connection refused”")
        .contains("systemctl status himdsd")
        .doesNotContain("actively refused", "Get-Service");
    assertThat(
            explained(
                "dial tcp 20.1.2.3:443: connectex: No connection could be made because the target"
                    + " machine actively refused it."))
        .startsWith("✗ “No connection could be made because the target machine actively")
        .contains("Get-Service himds")
        .doesNotContain("systemctl");
    assertThat(explained("Get \"https://pas.windows.net\": proxyconnect tcp: EOF"))
        .startsWith("✗ “proxyconnect tcp: EOF”")
        .doesNotContain("PROXY_URL", "corp.example");
  }

  @Test
  void whatIsShownBack_hasNoSecrets() {
    assertThat(explained("proxyconnect tcp: dial tcp: lookup bob:hunter2@proxy.corp: no such host"))
        .contains("lookup ***@proxy.corp")
        .doesNotContain("hunter2");
    assertThat(
            explained("invalid proxy address \"http://bob:hun\": invalid port \":hun\" after host"))
        .doesNotContain("bob", ":hun");
    assertThat(
            process.run("explain", "who is bob:hunter2@proxy" + "y".repeat(80) + ".corp.example"))
        .isNotZero();
    assertThat(process.err()).contains("***@proxy").doesNotContain("hunter2");
  }

  @Test
  void codeInKorean() {
    assertThat(explained("61", "--lang", "ko"))
        .isEqualTo(
            """
            ✗ 이 서버의 에이전트 서비스에 연결할 수 없습니다                        AZCM0061
                대개 himds 서비스가 멈췄거나 실패했거나, 관리자 권한 없이 실행했습니다.
                조치 1 관리자 권한으로 서비스 상태를 확인하세요.
                       sudo systemctl status himdsd
                     2 시작하세요.
                       sudo systemctl start himdsd
                담당 이 서버의 관리자
                종료 azcmagent 종료 코드는 61입니다.
                변화 2021년 문서와 지금 문서에 같은 뜻으로 있습니다.
                원인 agent.himds-stopped           에이전트 서비스가 멈춰 있습니다
                     agent.himds-failed            에이전트 서비스가 시작된 뒤 실패합니다
                     agent.himds-disabled          에이전트 서비스가 사용 안 함으로 설정되어
                                                   있습니다
                     host.service-logon-right      에이전트 서비스가 로그온할 수 없습니다
                     agent.not-installed           Azure Arc 에이전트가 아직 없습니다
                     agent.port-taken              다른 프로그램이 에이전트의 포트를 씁니다
                     connect.not-started           azcmagent를 실행할 수 없습니다
                     agent.service-start-failed    에이전트의 서비스를 시작하지 못했습니다
                     agent.service-not-registered  에이전트의 서비스가 등록되어 있지
                                                   않습니다
                출처 Troubleshoot Azure Arc-enabled servers agent connection issues, Korean
                     edition of 2021 (2021-07-16)
                     https://learn.microsoft.com/ko-kr/azure/azure-arc/servers/troubleshoot-agent-onboard
                     Troubleshoot Azure Connected Machine agent connection issues
                     (2026-07-07)
                     https://learn.microsoft.com/azure/azure-arc/servers/troubleshoot-agent-onboard

            다음:  arc-preflight explain agent.himds-stopped
            """);
  }

  @Test
  void shortForm() {
    assertThat(explained("AADSTS7000222", "--short"))
        .isEqualTo(
            """
            ✗ “AADSTS7000222”                                                 aadsts-7000222
                means  The service principal's secret has expired.
                do     Create a new secret and put it where the script reads it.
                         az ad app credential reset --id APPLICATION_ID --append --display-name arc-onboarding
            """);
  }

  @Test
  void codeThatIsNotListed() {
    assertThat(explained("AADSTS50196"))
        .isEqualTo(
            """
            ? A code that this version cannot explain                            AADSTS50196
                means  It comes from Microsoft Entra: the sign-in was refused. Entra
                       explains all of its codes at the address below.
                from   Microsoft Entra authentication and authorization error codes
                       https://learn.microsoft.com/entra/identity-platform/reference-error-codes
            """);
  }

  private String explained(String... words) {
    var line = new ArrayList<>(List.of("explain"));
    line.addAll(List.of(words));
    assertThat(process.run(line.toArray(String[]::new))).isZero();
    return process.out();
  }
}
