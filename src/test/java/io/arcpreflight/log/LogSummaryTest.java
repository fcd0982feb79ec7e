package io.arcpreflight.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogSummaryTest {
  private static final String CONNECTED = "INFO    Connected machine to Azure\n";
  private static final String AVAILABLE =
      "INFO    All endpoints needed to connect to Azure are available.\n";
  private static final String FORBIDDEN = "ERROR   Get \"https://pas.windows.net\": Forbidden\n";
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

  private static LogSummary summary(String log) {
    return Logs.summary(Logs.events(log));
  }
}
