package io.arcpreflight.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.concurrent.Lazy;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.identity.EntraError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Microsoft Entra and Azure say, and what it comes down to. */
class ServiceErrorsTest {
  private final ServiceErrors errors =
      new ServiceErrors(new Lazy<>(() -> new MessageAnalyzer(Catalog.load(Language.ENGLISH))));

  private static EntraError error(@Nullable String description, Integer... codes) {
    return new EntraError(
        List.of(codes), "invalid_client", null, description, null, "corr-1", null, null);
  }

  @Test
  void codes_areReadOnceFromTheListOrTheSentence() {
    var secret = List.of(CauseId.IDENTITY_SECRET_INVALID);
    assertThat(errors.of(error(null, 7000215))).isEqualTo(secret);
    assertThat(errors.of(error("AADSTS7000215: Invalid client secret.", 7000215)))
        .isEqualTo(secret);
    assertThat(errors.of(error("It said no.", 7000215))).isEqualTo(secret);
    assertThat(errors.of(error("AADSTS7000215: x"))).isEqualTo(secret);
    assertThat(errors.of(error(null))).isEmpty();
    assertThat(errors.of(error("It said no."))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AADSTS7000215: Invalid client secret, identity.secret-invalid",
    "it repeats AADSTS7000215, identity.secret-invalid",
    "AADSTS7000215x, identity.secret-invalid",
    "AADSTS,",
    "7000215,",
    "invalid client secret is provided,"
  })
  void codeThatSomebodyRepeats_isTakenAlone(String said, @Nullable String cause) {
    assertThat(errors.ofEntra(said).stream().map(CauseId::id))
        .isEqualTo(cause == null ? List.of() : List.of(cause));
  }

  @Test
  void codeOfAzure_isReadByItself() {
    assertThat(errors.of(AzureRun.read(ReadOutcome.REFUSED, 403, "AuthorizationFailed", "x")))
        .containsExactly(CauseId.AZURE_NOT_AUTHORIZED);
    assertThat(errors.of(AzureRun.read(ReadOutcome.REFUSED, 403, null, "AuthorizationFailed")))
        .isEmpty();
  }

  private static @Nullable Object described(@Nullable String description, Integer... codes) {
    return ServiceErrors.fact(error(description, codes)).values().get("description");
  }

  /** The code stands beside the sentence, and traces are of no help. */
  @Test
  void sentence_isWhatAPersonCanRead() {
    assertThat(described("AADSTS50034: No such user. Trace ID: 1\r\nTimestamp: 2", 50034))
        .isEqualTo("No such user.");
    assertThat(described("AADSTS1: a", 50034)).isEqualTo("AADSTS1: a");
    assertThat(described("AADSTS2: a", 1, 2)).isEqualTo("a");
    assertThat(described("\n first \n second")).isEqualTo("first");
    assertThat(described("x".repeat(300))).isEqualTo("x".repeat(300));
    assertThat(described("x".repeat(301))).isEqualTo("x".repeat(300) + "…");
    assertThat(described(" Trace ID: 1")).isEqualTo("Trace ID: 1");
    assertThat(described(" ")).isNull();
    assertThat(described(null, 1)).isNull();
  }

  @Test
  void factOfEntra_namesItsCodes() {
    assertThat(ServiceErrors.fact(error("x", 1, 2)).values())
        .containsEntry("codes", List.of("AADSTS1", "AADSTS2"))
        .containsEntry("error", "invalid_client")
        .containsEntry("correlation", "corr-1");
  }

  @Test
  void factOfAzure_hasWhatItsOwnerAsksFor() {
    var fact = ServiceErrors.fact(AzureRun.read(ReadOutcome.REFUSED, 403, "Code", "words\nmore"));
    assertThat(fact.id()).isEqualTo("azure.arm-said");
    assertThat(fact.values())
        .containsEntry("request", "GET management.azure.com" + AzureRun.GROUP)
        .containsEntry("status", "403")
        .containsEntry("code", "Code")
        .containsEntry("description", "words")
        .containsEntry("requestId", "req-1");
    assertThat(ServiceErrors.fact(AzureRun.read(ReadOutcome.NO_ANSWER, null, null, null)).values())
        .doesNotContainKeys("status", "code", "description");
  }

  @Test
  void silence_saysWhatIsKnownOfIt() {
    assertThat(
            ServiceErrors.silence(AzureRun.read(ReadOutcome.FAILED, 503, "Busy", "words")).values())
        .containsEntry("outcome", "failed")
        .containsEntry("status", "503")
        .containsEntry("code", "Busy")
        .containsEntry("detail", "words")
        .doesNotContainKeys("wait", "target");
    var waiting =
        new AzureRead(
            ReadOutcome.THROTTLED,
            "GET x",
            null,
            null,
            "words",
            null,
            30L,
            1,
            1,
            "y.example",
            0,
            1,
            "own");
    assertThat(ServiceErrors.silence(waiting).values())
        .containsEntry("wait", "30")
        .containsEntry("target", "y.example")
        .containsEntry("detail", "own")
        .doesNotContainKeys("status");
  }
}
