package io.arcpreflight.diagnosis.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Symptom;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.observation.agent.AzcmagentRun.Message;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the code, the words and what the checks saw come together. */
class CauseCandidatesTest {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);
  private static final Message TIMEOUT = new Message("connection-timeout", "i/o timeout");
  private static final Message SECRET = new Message("aadsts-7000215", "AADSTS7000215");

  private static List<CauseCandidate> named(List<Symptom> seen, int exitCode, Message... messages) {
    var run =
        new AzcmagentRun(
            "azcmagent",
            AzcmagentRun.Outcome.ENDED,
            exitCode,
            0,
            null,
            Arrays.asList(messages),
            List.of());
    var said = new AzcmagentMessages(CATALOG, new MessageAnalyzer(CATALOG)).of(run);
    return new CauseCandidates(seen, AzcmagentExit.of(run, CATALOG), said).named();
  }

  private static Symptom seen(CauseId cause, Severity severity) {
    return new Symptom(
        "endpoint.arm",
        cause,
        "management.azure.com",
        severity,
        Confidence.CERTAIN,
        Evidence.quoting("seen"));
  }

  @Test
  void wordsAlone_nameTheLikeliest() {
    assertThat(named(List.of(), 26, TIMEOUT))
        .extracting(CauseCandidate::cause, CauseCandidate::confidence)
        .containsExactly(tuple(CauseId.TCP_TIMEOUT, Confidence.POSSIBLE));
  }

  @Test
  void whatTheChecksSaw_decidesAmongSeveral() {
    var seen = List.of(seen(CauseId.PROXY_TIMEOUT, Severity.WARNING));
    assertThat(named(seen, 26, TIMEOUT))
        .extracting(CauseCandidate::cause, CauseCandidate::confidence)
        .containsExactly(tuple(CauseId.PROXY_TIMEOUT, Confidence.CERTAIN));
  }

  @Test
  void whatTheChecksOnlyNoted_decidesNothing() {
    var seen = List.of(seen(CauseId.PROXY_TIMEOUT, Severity.INFO));
    assertThat(named(seen, 26, TIMEOUT))
        .extracting(CauseCandidate::cause)
        .containsExactly(CauseId.TCP_TIMEOUT);
  }

  @Test
  void codeWithoutWords_goesByWhatTheChecksSaw() {
    var seen = List.of(seen(CauseId.TLS_INTERRUPTED, Severity.WARNING));
    assertThat(named(seen, 26))
        .extracting(CauseCandidate::cause, CauseCandidate::confidence)
        .containsExactly(tuple(CauseId.TLS_INTERRUPTED, Confidence.LIKELY));
    assertThat(named(List.of(), 26)).isEmpty();
  }

  @Test
  void wordsThatDoNotGoWithTheEnd_areLeftAside() {
    var seen = List.of(seen(CauseId.TCP_TIMEOUT, Severity.WARNING));
    assertThat(named(seen, 41, TIMEOUT, SECRET))
        .extracting(CauseCandidate::cause)
        .containsExactly(CauseId.IDENTITY_SECRET_INVALID);
  }

  @Test
  void generalCode_leavesItToTheWords() {
    assertThat(named(List.of(), 62, SECRET))
        .extracting(CauseCandidate::cause)
        .containsExactly(CauseId.IDENTITY_SECRET_INVALID);
    assertThat(named(List.of(), 62)).isEmpty();
  }
}
