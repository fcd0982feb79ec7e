package io.arcpreflight.diagnosis.identity;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.ServiceErrors;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.observation.identity.SignInMethod;
import io.arcpreflight.observation.identity.SignInObservation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with something to sign in with that this machine could tell before sending it. */
final class UnusableCredential {
  private final SignInObservation seen;
  private final ServiceErrors errors;

  UnusableCredential(SignInObservation seen, ServiceErrors errors) {
    this.seen = seen;
    this.errors = errors;
  }

  void judge(Symptoms symptoms) {
    var flaw = seen.flaw();
    var clock = ClockDoubt.of(seen);
    var isOfTime = flaw == CredentialFlaw.EXPIRED || flaw == CredentialFlaw.NOT_YET_VALID;
    if (isOfTime && clock != null) {
      symptoms
          .error(CauseId.HOST_CLOCK_SKEW)
          .about("this machine's clock")
          .likely()
          .showing(clock, fact(flaw));
      return;
    }
    symptoms.error(cause(flaw)).about(seen.source()).showing(fact(flaw));
  }

  private CauseId cause(@Nullable CredentialFlaw flaw) {
    return switch (seen.method()) {
      case ACCESS_TOKEN -> CauseId.PARAMETER_ACCESS_TOKEN;
      case SECRET -> isOfFile(flaw) ? CauseId.PARAMETER_INVALID : CauseId.IDENTITY_SECRET_INVALID;
      case CERTIFICATE -> causeOfCertificate(flaw);
      case AZURE_CLI ->
          flaw == CredentialFlaw.WRONG_TENANT ? CauseId.IDENTITY_TENANT_MISMATCH : causeOfCli();
      case DEVICE_CODE -> CauseId.IDENTITY_REFUSED;
    };
  }

  /** A file that nothing can be read of is a bad argument; a credential is what is in it. */
  private static CauseId causeOfCertificate(@Nullable CredentialFlaw flaw) {
    if (flaw == CredentialFlaw.EXPIRED) {
      return CauseId.IDENTITY_CERTIFICATE_EXPIRED;
    }
    var isOfContent =
        flaw == CredentialFlaw.NOT_A_CERTIFICATE
            || flaw == CredentialFlaw.NO_PRIVATE_KEY
            || flaw == CredentialFlaw.ENCRYPTED
            || flaw == CredentialFlaw.EMPTY;
    return isOfContent || isOfFile(flaw)
        ? CauseId.PARAMETER_INVALID
        : CauseId.IDENTITY_CERTIFICATE_UNUSABLE;
  }

  /** The CLI repeats what Microsoft Entra said to it. */
  private CauseId causeOfCli() {
    var said = seen.detail();
    var causes = said == null ? List.<CauseId>of() : errors.ofEntra(said);
    return causes.isEmpty() ? CauseId.IDENTITY_AZURE_CLI_UNUSABLE : causes.getFirst();
  }

  private static boolean isOfFile(@Nullable CredentialFlaw flaw) {
    return flaw == CredentialFlaw.FILE_MISSING || flaw == CredentialFlaw.FILE_UNREADABLE;
  }

  private Fact fact(@Nullable CredentialFlaw flaw) {
    var source = seen.source();
    var token = seen.token();
    if (flaw == null) {
      return unusable();
    }
    return switch (flaw) {
      case FILE_MISSING ->
          Fact.of("identity.file-missing").with("source", source).with("detail", seen.detail());
      case FILE_UNREADABLE ->
          Fact.of("identity.file-unreadable").with("source", source).with("detail", seen.detail());
      case NOT_A_CERTIFICATE ->
          Fact.of("identity.no-certificate").with("source", source).with("detail", seen.detail());
      case ENCRYPTED -> Fact.of("identity.needs-password").with("source", source);
      case WRONG_PASSWORD -> Fact.of("identity.wrong-password").with("source", source);
      case NO_PRIVATE_KEY -> Fact.of("identity.no-private-key").with("source", source);
      case KEY_MISMATCH -> Fact.of("identity.key-mismatch").with("source", source);
      case EXPIRED, NOT_YET_VALID -> dates();
      case TRAILING_NEWLINE -> Fact.of("identity.trailing-newline").with("source", source);
      case EMPTY -> Fact.of("identity.empty").with("source", source);
      case SECRET_ID -> Fact.of("identity.secret-id").with("source", source);
      case NOT_A_TOKEN ->
          Fact.of("identity.not-a-token").with("source", source).with("detail", seen.detail());
      case WRONG_TENANT ->
          Fact.of("identity.token-tenant")
              .with("source", source)
              .with("found", token == null ? null : token.tenant())
              .with("tenant", seen.tenant());
      case WRONG_AUDIENCE ->
          Fact.of("identity.token-audience")
              .with("source", source)
              .with("audience", token == null ? null : token.audience());
      case CLI_MISSING -> Fact.of("identity.cli-missing").with("detail", seen.detail());
      case CLI_SIGNED_OUT -> Fact.of("identity.cli-signed-out").with("detail", seen.detail());
      case CLI_FAILED -> Fact.of("identity.cli-failed").with("detail", seen.detail());
    };
  }

  private Fact unusable() {
    return Fact.of("identity.unusable").with("source", seen.source()).with("detail", seen.detail());
  }

  private Fact dates() {
    var certificate = seen.certificate();
    var token = seen.token();
    if (seen.method() == SignInMethod.CERTIFICATE && certificate != null) {
      return Fact.of("identity.certificate-dates")
          .with("name", certificate.subject())
          .with("start", certificate.notBefore())
          .with("end", certificate.notAfter())
          .with("now", seen.seenAt());
    }
    return token == null
        ? unusable()
        : Fact.of("identity.token-dates")
            .with("source", seen.source())
            .with("start", token.notBefore())
            .with("end", token.expiresAt())
            .with("now", seen.seenAt());
  }
}
