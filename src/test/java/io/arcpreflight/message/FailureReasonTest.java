package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.KnownMessage;
import io.arcpreflight.catalog.KnownSuccess;
import io.arcpreflight.catalog.Owner;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.message.FailureReason.Certainty;
import io.arcpreflight.message.FailureReason.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureReasonTest {
  private static FailureReason reason(Severity severity, String... causes) {
    return new FailureReason(Kind.MESSAGE, "message-3", severity, null, List.of(causes));
  }

  @ParameterizedTest
  @CsvSource({"0, LIKELY", "1, CERTAIN", "2, LIKELY", "3, LIKELY", "4, POSSIBLE", "5, POSSIBLE"})
  void certainty_isThatOfTheNumberOfCauses(int count, Certainty certainty) {
    var causes = List.of("a.a", "b.b", "c.c", "d.d", "e.e").subList(0, count);
    assertThat(reason(Severity.ERROR, causes.toArray(String[]::new)).certainty())
        .isEqualTo(certainty);
  }

  @Test
  void area_isThatOfItsFirstCause() {
    assertThat(reason(Severity.ERROR, "dns.slow", "tcp.refused").area()).isEqualTo("dns");
    assertThat(reason(Severity.ERROR).area()).isEqualTo("message-3");
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR, , true",
    "WARNING, , false",
    "WARNING, ERROR, true",
    "WARNING, FATAL, true",
    "ERROR, WARNING, false"
  })
  void isDecisive_atALevelOfItsOwn(Severity severity, @Nullable LogLevel level, boolean decisive) {
    assertThat(reason(severity, "dns.slow").isDecisive(level)).isEqualTo(decisive);
  }

  @Test
  void isOverBy_whatIsAboutTheSame() {
    var reached = new KnownSuccess("reached", List.of(), List.of("dns", "tcp"));
    assertThat(reason(Severity.ERROR, "dns.slow").isOverBy(reached)).isTrue();
    assertThat(reason(Severity.ERROR, "azure.locked").isOverBy(reached)).isFalse();
    var connected = new KnownSuccess("connected", List.of(), List.of());
    assertThat(reason(Severity.ERROR, "azure.locked").isOverBy(connected)).isTrue();
  }

  @Test
  void of_aMessageWithoutCauses_isTheMessage() {
    var message =
        new KnownMessage(
            "operation-in-progress",
            null,
            false,
            true,
            null,
            false,
            List.of(List.of("HCRP409")),
            null,
            List.of(),
            null,
            Owner.AZURE,
            Severity.ERROR,
            List.of());
    assertThat(FailureReason.of(message, List.of()))
        .returns(Kind.MESSAGE, FailureReason::kind)
        .returns("operation-in-progress", FailureReason::id);
    assertThat(FailureReason.of(message, List.of("dns.slow")))
        .returns(Kind.CAUSE, FailureReason::kind)
        .returns("dns.slow", FailureReason::id);
  }
}
