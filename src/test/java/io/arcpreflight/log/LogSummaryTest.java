package io.arcpreflight.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.log.LogGroup.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogSummaryTest {
  private static final String CONNECTED = "INFO    Connected machine to Azure\n";
  private static final String AVAILABLE =
      "INFO    All endpoints needed to connect to Azure are available.\n";
  private static final String FORBIDDEN = "ERROR   Get \"https://pas.windows.net\": Forbidden\n";
  private static final String DEBUG_FORBIDDEN =
      "level=debug msg=\"Get \\\"https://pas.windows.net\\\": Forbidden\"\n";
  private static final String SECRET = "ERROR   Invalid client secret is provided\n";

  @Test
  void connecting_resolvesAllThatFailedBefore() {
    var summary = summary(FORBIDDEN + SECRET + CONNECTED);
    assertThat(summary.groups()).hasSize(2).allMatch(LogGroup::isResolved);
    assertThat(summary.latestUnresolved()).isEmpty();
  }

  @Test
  void reachingAllEndpoints_resolvesTheNetworkOnly() {
    var summary = summary(FORBIDDEN + SECRET + AVAILABLE);
    assertThat(summary.groups())
        .filteredOn(LogGroup::isResolved)
        .extracting(group -> group.reason().id())
        .containsExactly("proxy.forbidden");
    assertThat(summary.latestUnresolved().orElseThrow().code()).isEqualTo("AZCM0041");
  }

  @Test
  void whatFailsAgain_isNotOver() {
    assertThat(summary(FORBIDDEN + CONNECTED + FORBIDDEN).groups())
        .singleElement()
        .matches(group -> !group.isResolved() && group.count() == 2);
  }

  @Test
  void theCodeAtTheEnd_belongsToWhatFailedBeforeIt() {
    var summary = summary(FORBIDDEN + "FATAL   AZCM0026: Network Error\n");
    assertThat(summary.groups())
        .singleElement()
        .matches(group -> "AZCM0026".equals(group.code()) && group.count() == 1);
  }

  @Test
  void anotherCode_isAFindingOfItsOwn() {
    assertThat(Logs.reasonIds(Logs.events(FORBIDDEN + "FATAL   AZCM0102: x\n")))
        .containsExactlyInAnyOrder("proxy.forbidden", "AZCM0102");
  }

  @Test
  void times_decideAcrossLogsThatAreReadOneAfterTheOther() {
    var later = "time=\"2026-03-31T12:00:00Z\" level=info msg=\"Connected machine to Azure\"\n";
    var earlier =
        "time=\"2026-03-31T11:00:00Z\" level=error msg=\"Get \\\"https://pas.windows.net\\\":"
            + " Forbidden\"\n";
    assertThat(summary(later + earlier).groups()).allMatch(LogGroup::isResolved);
  }

  @Test
  void theLatestFailure_decides() {
    assertThat(summary(SECRET + FORBIDDEN).latestUnresolved().orElseThrow().code())
        .isEqualTo("AZCM0026");
    assertThat(summary(FORBIDDEN + SECRET).latestUnresolved().orElseThrow().code())
        .isEqualTo("AZCM0041");
  }

  @Test
  void warnings_doNotDecide() {
    var warning = "level=warning msg=\"heartbeat failed with status code 429\"\n";
    assertThat(summary(warning).groups()).hasSize(1);
    assertThat(summary(warning).latestUnresolved()).isEmpty();
  }

  @Test
  void debugLines_areBackgroundUntilTheRunFails() {
    assertThat(standings(DEBUG_FORBIDDEN)).containsExactly(Standing.BACKGROUND);
    assertThat(summary(DEBUG_FORBIDDEN).latestUnresolved()).isEmpty();
    assertThat(standings(DEBUG_FORBIDDEN + "FATAL   AZCM0026: Network Error\n"))
        .containsExactly(Standing.OPEN);
    assertThat(standings(DEBUG_FORBIDDEN + "level=error msg=\"it failed\"\n"))
        .containsExactly(Standing.OPEN);
    assertThat(standings("level=error msg=\"it failed\"\n" + DEBUG_FORBIDDEN))
        .containsExactly(Standing.OPEN);
  }

  @Test
  void debugLines_areOfNoAccountWhereTheRunFailsOverSomethingElse() {
    assertThat(standings(DEBUG_FORBIDDEN + SECRET + "FATAL   AZCM0041: x\n"))
        .containsExactly(Standing.OPEN, Standing.BACKGROUND);
    assertThat(standings(DEBUG_FORBIDDEN + "FATAL   AZCM0102: x\n"))
        .containsExactly(Standing.OPEN, Standing.BACKGROUND);
  }

  @Test
  void debugLines_countAgainAfterTheGeneralCode() {
    assertThat(standings(DEBUG_FORBIDDEN + "FATAL   AZCM0062: x\n"))
        .containsExactly(Standing.OPEN, Standing.OPEN);
  }

  @Test
  void debugLines_ofALaterRunOpenNothingAnew() {
    assertThat(standings(FORBIDDEN + CONNECTED + DEBUG_FORBIDDEN))
        .containsExactly(Standing.BACKGROUND);
    assertThat(standings(DEBUG_FORBIDDEN + CONNECTED + "level=error msg=\"later\"\n"))
        .containsExactly(Standing.RESOLVED);
  }

  @Test
  void creatingTheResource_resolvesWhatAzureRefusedBefore() {
    var created = "level=debug msg=\"ARM Resource Creation Successful\"\n";
    var refused = "level=debug msg=\"Failed to register\" Error=\"AuthorizationFailed\"\n";
    assertThat(standings(refused + SECRET + FORBIDDEN + created))
        .containsExactly(Standing.OPEN, Standing.RESOLVED, Standing.RESOLVED);
    assertThat(standings(created + refused)).containsExactly(Standing.BACKGROUND);
  }

  private static List<Standing> standings(String log) {
    return summary(log).groups().stream().map(LogGroup::standing).toList();
  }

  private static LogSummary summary(String log) {
    return Logs.summary(Logs.events(log));
  }
}
