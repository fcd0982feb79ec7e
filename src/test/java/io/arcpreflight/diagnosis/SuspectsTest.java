package io.arcpreflight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.observation.AgentRun;
import io.arcpreflight.observation.AgentRun.Message;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the code, the words and what the checks saw come together. */
class SuspectsTest {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);
  private static final Message TIMEOUT = new Message("connection-timeout", "i/o timeout");
  private static final Message SECRET = new Message("aadsts-7000215", "AADSTS7000215");

  private static List<Suspect> named(List<Symptom> seen, int exitCode, Message... messages) {
    var run =
        new AgentRun(
            "azcmagent",
            AgentRun.Outcome.ENDED,
            exitCode,
            0,
            null,
            Arrays.asList(messages),
            List.of());
    var said = SaidMessage.allOf(run, CATALOG);
    return new Suspects(seen, AgentExit.of(run, CATALOG), said).named();
  }

  private static Symptom seen(CauseId cause, Severity severity) {
    return new Symptom(
        "endpoint.arm",
        cause,
        "management.azure.com",
        severity,
        Confidence.CERTAIN,
        List.of("seen"));
  }

  @Test
  void wordsAlone_nameTheLikeliest() {
    assertThat(named(List.of(), 26, TIMEOUT))
        .extracting(Suspect::cause, Suspect::confidence)
        .containsExactly(tuple(CauseId.TCP_TIMEOUT, Confidence.POSSIBLE));
  }

  @Test
  void whatTheChecksSaw_decidesAmongSeveral() {
    var seen = List.of(seen(CauseId.PROXY_TIMEOUT, Severity.WARNING));
    assertThat(named(seen, 26, TIMEOUT))
        .extracting(Suspect::cause, Suspect::confidence)
        .containsExactly(tuple(CauseId.PROXY_TIMEOUT, Confidence.CERTAIN));
  }

  @Test
  void whatTheChecksOnlyNoted_decidesNothing() {
    var seen = List.of(seen(CauseId.PROXY_TIMEOUT, Severity.INFO));
    assertThat(named(seen, 26, TIMEOUT))
        .extracting(Suspect::cause)
        .containsExactly(CauseId.TCP_TIMEOUT);
  }

  @Test
  void codeWithoutWords_goesByWhatTheChecksSaw() {
    var seen = List.of(seen(CauseId.TLS_INTERRUPTED, Severity.WARNING));
    assertThat(named(seen, 26))
        .extracting(Suspect::cause, Suspect::confidence)
        .containsExactly(tuple(CauseId.TLS_INTERRUPTED, Confidence.LIKELY));
    assertThat(named(List.of(), 26)).isEmpty();
  }

  @Test
  void wordsThatDoNotGoWithTheEnd_areLeftAside() {
    var seen = List.of(seen(CauseId.TCP_TIMEOUT, Severity.WARNING));
    assertThat(named(seen, 41, TIMEOUT, SECRET))
        .extracting(Suspect::cause)
        .containsExactly(CauseId.IDENTITY_SECRET_INVALID);
  }

  @Test
  void generalCode_leavesItToTheWords() {
    assertThat(named(List.of(), 62, SECRET))
        .extracting(Suspect::cause)
        .containsExactly(CauseId.IDENTITY_SECRET_INVALID);
    assertThat(named(List.of(), 62)).isEmpty();
  }
}
