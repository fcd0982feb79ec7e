package io.arcpreflight.report.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Severity;
import io.arcpreflight.message.FailureReason;
import io.arcpreflight.message.FailureReason.Kind;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.Reports;
import io.arcpreflight.report.logs.LoggedFinding.Presence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a check says of a failure that a log tells. */
class PresentStateTest {
  private static final FailureReason FORBIDDEN = cause("proxy.forbidden");

  private static FailureReason cause(String id) {
    return new FailureReason(Kind.CAUSE, id, Severity.ERROR, "AZCM0026", List.of(id));
  }

  private static Presence presence(Report check, FailureReason reason) {
    return new PresentState(check).of(reason);
  }

  @Test
  void foundAgain_isStillSo() {
    assertThat(presence(Reports.proxyForbidden(), FORBIDDEN)).isEqualTo(Presence.STILL);
  }

  @Test
  void message_isStillSoByAnyOfItsCauses() {
    var message =
        new FailureReason(
            Kind.MESSAGE,
            "message-4",
            Severity.ERROR,
            "AZCM0026",
            List.of("http.forbidden", "proxy.forbidden"));
    var state = new PresentState(Reports.proxyForbidden());
    assertThat(state.of(message)).isEqualTo(Presence.STILL);
    assertThat(state.causesOf(message)).containsExactly("proxy.forbidden");
  }

  @Test
  void notFoundAgain_isGone() {
    assertThat(presence(Reports.healthy(), FORBIDDEN)).isEqualTo(Presence.GONE);
  }

  @Test
  void checkThatDidNotEnd_knowsNothingOfWhatItDidNotFind() {
    assertThat(presence(Reports.timeWasUp(), FORBIDDEN)).isEqualTo(Presence.UNKNOWN);
  }

  @Test
  void whatAzureDecides_noCheckOfTheMachineKnows() {
    assertThat(presence(Reports.healthy(), cause("identity.secret-expired")))
        .isEqualTo(Presence.UNKNOWN);
  }
}
