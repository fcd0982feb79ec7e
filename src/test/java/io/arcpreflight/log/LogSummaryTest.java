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

  private static String forbidden(int minute, String host) {
    return "time=\"2026-03-31T10:%02d:00Z\" level=error msg=\"Get \\\"https://%s\\\": Forbidden\"\n"
        .formatted(minute, host);
  }

  /** Logs come in any order. */
  @Test
  void firstAndLast_areByTheirTimes() {
    var group =
        summary(forbidden(5, "a.example") + forbidden(9, "b.example") + forbidden(1, "a.example"))
            .groups()
            .getFirst();
    assertThat(group.count()).isEqualTo(3);
    assertThat(group.first().place().line()).isEqualTo(3);
    assertThat(group.last().place().line()).isEqualTo(2);
    assertThat(group.hosts()).containsExactly("a.example", "b.example");
    var same = summary(FORBIDDEN + FORBIDDEN).groups().getFirst();
    assertThat(same.first().place().line()).isEqualTo(1);
    assertThat(same.last().place().line()).isEqualTo(2);
  }

  @Test
  void hosts_areNotEndless() {
    var log = new StringBuilder();
    for (var i = 0; i < 1_010; i++) {
      log.append(forbidden(1, "h" + i + ".example"));
    }
    assertThat(summary(log.toString()).groups().getFirst().hosts()).hasSize(1_000);
  }

  @Test
  void reasons_areNotEndless() {
    var log = new StringBuilder();
    for (var i = 0; i < 1_010; i++) {
      log.append("ERROR AADSTS9%05d: x\n".formatted(i));
    }
    assertThat(summary(log.toString()).groups()).hasSize(1_000);
  }

  @Test
  void order_isOpenFirstThenErrorsThenTheLatest() {
    var warning = "level=warning msg=\"heartbeat failed with status code 429\"\n";
    assertThat(Logs.reasonIds(Logs.events(SECRET + FORBIDDEN + warning)))
        .startsWith("proxy.forbidden", "identity.secret-invalid")
        .hasSize(3);
    assertThat(standings(SECRET + CONNECTED + FORBIDDEN))
        .containsExactly(Standing.OPEN, Standing.RESOLVED);
  }

  @Test
  void whatNobodyKnows_isOverOnceItHasConnected() {
    var unknown = "ERROR   the flux is gone\n";
    assertThat(summary(unknown).unrecognized())
        .returns(1L, it -> it.count())
        .returns(1L, it -> it.open());
    assertThat(summary(unknown + AVAILABLE).unrecognized().open()).isOne();
    assertThat(summary(unknown + CONNECTED).unrecognized().open()).isZero();
    assertThat(summary(CONNECTED + unknown).unrecognized().open()).isOne();
    var mixed = summary(unknown.repeat(3) + CONNECTED + "ERROR   something else\n").unrecognized();
    assertThat(mixed.count()).isEqualTo(4);
    assertThat(mixed.open()).isOne();
    assertThat(mixed.forms()).extracting(ErrorForm::isResolved).containsExactly(false, true);
    assertThat(mixed.forms()).extracting(ErrorForm::count).containsExactly(1L, 3L);
  }

  /** What made room for others is counted all the same. */
  @Test
  void whatMadeRoom_isOverAsTheRestIs() {
    var log = new StringBuilder();
    for (var i = 0; i < 1_001; i++) {
      var word = new StringBuilder();
      for (var rest = i + 30; rest > 0; rest /= 26) {
        word.append((char) ('g' + rest % 20)).append((char) ('a' + rest % 26));
      }
      log.append("ERROR   the ").append(word).append(" is gone\n");
    }
    var open = summary(log.toString()).unrecognized();
    assertThat(open.count()).isEqualTo(1_001);
    assertThat(open.open()).isEqualTo(1_001);
    assertThat(open.isMore()).isTrue();
    var over = summary(log + CONNECTED).unrecognized();
    assertThat(over.count()).isEqualTo(1_001);
    assertThat(over.open()).isZero();
  }

  private static List<Standing> standings(String log) {
    return summary(log).groups().stream().map(LogGroup::standing).toList();
  }

  private static LogSummary summary(String log) {
    return Logs.summary(Logs.events(log));
  }
}
