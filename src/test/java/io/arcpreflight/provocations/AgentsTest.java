package io.arcpreflight.provocations;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The agent's identity service in every state but a good one. */
@ExtendWith(Scenarios.class)
class AgentsTest {
  private static final String RUNNING = Recorded.text("platform/systemctl/running.txt");

  private static void listening(Scenario given, Script answer) throws IOException {
    given.identityService(given.network().opened(ScriptedServer.start(answer)).port());
  }

  private static String state(String active, String sub) {
    return RUNNING
        .replace("ActiveState=active", "ActiveState=" + active)
        .replace("SubState=running", "SubState=" + sub);
  }

  @Test
  @Provokes("agent.not-installed")
  void machineWithoutTheAgent_isAsItShouldBe(Scenario given) {
    var report = given.check().isReadyWith().report();

    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.cause()).isEqualTo("agent.not-installed");
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.code()).isNull();
            });
  }

  @Test
  void agentThatRunsAndAnswers_isFine(Scenario given) throws Exception {
    given.machine().agent(RUNNING);
    listening(given, Scripts.answer("404 Not Found", "Server: himds\r\n", ""));

    assertThat(given.check().isReadyWith().report().findings()).isEmpty();
  }

  @Test
  @Provokes("agent.himds-stopped")
  void serviceThatDoesNotRun_isStopped(Scenario given) {
    given.machine().agent(state("inactive", "dead"));

    given
        .check()
        .finds("agent.himds-stopped")
        .leadsWith("agent.himds-stopped", "AZCM0061", 61)
        .of("himdsd")
        .showing("himdsd.service: loaded, inactive (dead)", "port 40342: refused");
  }

  @Test
  @Provokes("agent.himds-stopped")
  void agentWithoutItsUnit_isStopped(Scenario given) {
    given.machine().agent(Recorded.text("platform/systemctl/not-found.txt"));

    given.check().leadsWith("agent.himds-stopped", "AZCM0061", 61);
  }

  @Test
  void agentInAContainerWithoutSystemd_isJudgedByItsPort(Scenario given) throws Exception {
    given.machine().agent("");
    listening(given, Scripts.answer("404 Not Found", "Server: himds\r\n", ""));

    given.check().isReadyWith();
  }

  @Test
  @Provokes("agent.himds-failed")
  void serviceThatFailed_bringsItsResultAndItsLastWords(Scenario given) {
    given.machine().agent(Recorded.text("platform/systemctl/failed.txt"));
    given.machine().journal("listen tcp 127.0.0.1:40342: bind: address already in use\n");

    given
        .check()
        .finds("agent.himds-failed")
        .leadsWith("agent.himds-failed", "AZCM0061", 61)
        .showing("result exit-code, exit status 1, restarted 5 times", "address already in use");
  }

  @Test
  @Provokes("agent.himds-failed")
  void serviceThatIsRestartedAgainAndAgain_hasFailed(Scenario given) {
    var restarting = Recorded.text("platform/systemctl/restarting-under-the-other-name.txt");
    given.machine().agent(restarting);

    given.check().leadsWith("agent.himds-failed", "AZCM0061", 61).of("himds");
  }

  @Test
  @Provokes("agent.himds-disabled")
  void maskedService_isDisabled(Scenario given) {
    given.machine().agent(Recorded.text("platform/systemctl/masked.txt"));

    given
        .check()
        .finds("agent.himds-disabled")
        .leadsWith("agent.himds-disabled", "AZCM0061", 61)
        .showing("masked");
  }

  @Test
  @Provokes("agent.himds-disabled")
  void disabledService_isDisabled(Scenario given) {
    given.machine().agent(Recorded.text("platform/systemctl/stopped-old-systemd.txt"));

    given.check().leadsWith("agent.himds-disabled", "AZCM0061", 61);
  }

  @Test
  @Provokes("agent.himds-starting")
  void serviceThatIsStarting_isNotThereYet(Scenario given) {
    given.machine().agent(state("activating", "start"));

    given
        .check()
        .finds("agent.himds-starting")
        .leadsWith("agent.himds-starting", "AZCM0064", 64)
        .showing("activating (start)");
  }

  @Test
  @Provokes("agent.himds-not-responding")
  void serviceThatRunsWithoutItsPort_doesNotRespond(Scenario given) {
    given.machine().agent(RUNNING);

    given
        .check()
        .finds("agent.himds-not-responding")
        .leadsWith("agent.himds-not-responding", "AZCM0064", 64)
        .showing("active (running)", "port 40342: refused");
  }

  @Test
  @Provokes("agent.himds-not-responding")
  void serviceThatClosesWithoutAWord_doesNotRespond(Scenario given) throws Exception {
    given.machine().agent(RUNNING);
    listening(given, Scripts.afterRequest(Scripts.closeOnAccept()));

    given
        .check()
        .leadsWith("agent.himds-not-responding", "AZCM0064", 64)
        .showing("port 40342: connected");
  }

  @Test
  @Provokes("agent.himds-unhealthy")
  void serviceThatAnswersWithAnError_isUnhealthy(Scenario given) throws Exception {
    given.machine().agent(RUNNING);
    listening(given, Scripts.answer("500 Internal Server Error", "", ""));

    given
        .check()
        .finds("agent.himds-unhealthy")
        .leadsWith("agent.himds-unhealthy", "AZCM0066", 66)
        .showing("port 40342 answers: HTTP/1.1 500 Internal Server Error");
  }

  @Test
  @Provokes("agent.himds-unhealthy")
  void anotherProgramOnTheServicesPort_isUnhealthy(Scenario given) throws Exception {
    given.machine().agent(RUNNING);
    listening(given, Scripts.say("SSH-2.0-x\r\n"));

    given.check().leadsWith("agent.himds-unhealthy", "AZCM0066", 66).showing("SSH-2.0-x");
  }
}
