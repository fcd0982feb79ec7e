package io.arcpreflight.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.app.check.AgentMachine.Told;
import io.arcpreflight.endpoint.BypassKeyword;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.observation.RunMode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The proxy as the agent sees it, against the one that this shell sees. */
class AgentProxyTest {
  private static final String SETTINGS = "/var/opt/azcmagent/localconfig.json";

  @TempDir private Path root;
  private AgentMachine machine;

  @BeforeEach
  void start() throws Exception {
    machine = new AgentMachine(root);
  }

  @AfterEach
  void stop() throws Exception {
    machine.close();
  }

  private AgentMachine servicesWith(String variables) throws Exception {
    var running = Recorded.text("platform/systemctl/running.txt");
    return machine
        .installed()
        .units(running.replace("Id=himdsd.service", "MainPID=812\nId=himdsd.service"))
        .write("proc/812/environ", variables.replace(' ', '\0'));
  }

  private static String problems(Told told) {
    return String.join(
        "; ",
        told.run().observed().expectations().settingProblems().stream().map(Evidence::of).toList());
  }

  @Test
  void ownSetting_comesBeforeEveryEnvironment() throws Exception {
    servicesWith("HTTPS_PROXY=http://services:1").variable("HTTPS_PROXY", "http://shell:2");
    var told = machine.configured("{\"Proxy.Url\": \"http://own:3\"}").check();
    assertThat(told.setting("proxy")).isEqualTo("http://own:3 (proxy.url in " + SETTINGS + ")");
    assertThat(told.causes()).doesNotContain("agent.proxy-differs");
    assertThat(problems(told)).contains("which takes precedence");
  }

  @Test
  @Provokes("agent.proxy-differs")
  void services_comeBeforeTheShell_andTheDifferenceIsSaid() throws Exception {
    servicesWith("HTTPS_PROXY=http://services:1").variable("HTTPS_PROXY", "http://shell:2");
    var told = machine.check();
    assertThat(told.setting("proxy"))
        .isEqualTo("http://services:1 (HTTPS_PROXY of himdsd.service)");
    assertThat(Evidence.of(told.finding("agent.proxy-differs")))
        .containsExactly("himdsd.service: http://services:1; this shell: http://shell:2");
    assertThat(told.exit()).isZero();
  }

  @Test
  @Provokes("agent.proxy-differs")
  void servicesWithout_leaveTheShellsToACheckAlone() throws Exception {
    servicesWith("PATH=/bin").variable("HTTPS_PROXY", "http://shell:2");
    var check = machine.check();
    assertThat(check.setting("proxy")).isEqualTo("http://shell:2 (HTTPS_PROXY)");
    assertThat(Evidence.of(check.finding("agent.proxy-differs")))
        .containsExactly("himdsd.service: none; this shell: http://shell:2");
    var health = machine.health();
    assertThat(health.setting("proxy")).isEqualTo("none (default)");
    assertThat(health.causes()).doesNotContain("agent.proxy-differs");
  }

  @Test
  @Provokes("agent.proxy-differs")
  void servicesAmongThemselves_differInAnyQuestion() throws Exception {
    machine.connected().units(Recorded.text("platform/systemctl/all-services.txt"));
    machine.program("journalctl", 0, "", "");
    var told = machine.health();
    assertThat(Evidence.of(told.finding("agent.proxy-differs")))
        .containsExactly(
            "himdsd.service: http://of-the-unit:8080 except c; gcad.service: none;"
                + " extd.service: none");
  }

  @Test
  @Provokes("proxy.ignored-setting")
  void partsOfTheUrlThatNobodyReads_areTold() throws Exception {
    servicesWith("HTTPS_PROXY=http://proxy:3128/proxy.pac");
    assertThat(Evidence.of(machine.check().finding("proxy.ignored-setting")))
        .contains("Only the host and port of the proxy URL are used, not what follows them.");
  }

  @Test
  void same_isNoDifference() throws Exception {
    servicesWith("HTTPS_PROXY=http://proxy:80 NO_PROXY=a,b");
    machine.variable("https_proxy", "proxy").variable("no_proxy", "a, b");
    assertThat(machine.check().causes()).isEmpty();
  }

  @Test
  @Provokes("agent.proxy-differs")
  void exemptions_areADifference() throws Exception {
    servicesWith("HTTPS_PROXY=http://proxy:80 NO_PROXY=a");
    machine.variable("HTTPS_PROXY", "http://proxy:80");
    assertThat(Evidence.of(machine.check().finding("agent.proxy-differs")))
        .containsExactly("himdsd.service: http://proxy:80 except a; this shell: http://proxy:80");
  }

  @Test
  @Provokes({"proxy.ignored-setting", "proxy.credentials-in-url"})
  void passwords_areNeverShown() throws Exception {
    servicesWith("HTTPS_PROXY=http://u:secret1@services:1 HTTP_PROXY=http://u:secret2@x");
    machine.variable("HTTPS_PROXY", "http://u:secret3@shell:2");
    var byEnvironment = machine.check();
    assertThat(byEnvironment.causes()).contains("proxy.credentials-in-url", "agent.proxy-differs");
    machine.configured("{\"proxy.url\": \"http://u:secret4@own:3\"}");
    var byOwn = machine.check();
    assertThat(byOwn.causes()).contains("proxy.ignored-setting");
    assertThat(byEnvironment + " " + byOwn).doesNotContain("secret");
  }

  @Test
  @Provokes("proxy.ignored-setting")
  void bypass_isNotFollowedBehindAGateway() throws Exception {
    machine.installed();
    machine.configured(
        """
        {"proxy.url": "http://own:3", "proxy.bypass": ["Arc"], "connection.type": "gateway"}
        """);
    var told = machine.check();
    assertThat(told.finding("proxy.ignored-setting").subjects())
        .containsExactly("proxy.bypass in " + SETTINGS);
    assertThat(
            machine
                .settings(RunMode.CHECK)
                .proxy()
                .route("gbl.his.arc.azure.com", 443, BypassKeyword.ARC)
                .toString())
        .contains("own");
  }

  @Test
  void bypass_isFollowedWithoutOne() throws Exception {
    machine.installed();
    machine.configured("{\"proxy.url\": \"http://own:3\", \"proxy.bypass\": \"arc\"}");
    var told = machine.check();
    assertThat(
            machine
                .settings(RunMode.CHECK)
                .proxy()
                .route("gbl.his.arc.azure.com", 443, BypassKeyword.ARC)
                .toString())
        .contains("proxy.bypass Arc");
    assertThat(told.causes()).isEmpty();
  }
}
