package io.arcpreflight.diagnosis.identity;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.Rule;
import io.arcpreflight.diagnosis.ServiceErrors;
import io.arcpreflight.diagnosis.SymptomBuilder;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.observation.identity.EntraError;
import io.arcpreflight.observation.identity.SignInMethod;
import io.arcpreflight.observation.identity.SignInObservation;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Judges an attempt to sign in. */
final class SignInRule implements Rule<SignInObservation> {
  private static final Duration SOON = Duration.ofDays(30);

  private final ServiceErrors errors;

  SignInRule(ServiceErrors errors) {
    this.errors = errors;
  }

  @Override
  public void judge(SignInObservation seen, Symptoms symptoms) {
    switch (seen.result()) {
      case SUCCEEDED -> judgeSuccess(seen, symptoms);
      case UNUSABLE -> new UnusableCredential(seen, errors).judge(symptoms);
      case REFUSED -> judgeRefusal(seen, symptoms);
      case DECLINED ->
          addError(symptoms.error(CauseId.IDENTITY_SIGN_IN_DECLINED), seen)
              .showing(Fact.of("identity.code-declined"));
      case EXPIRED ->
          addError(symptoms.error(CauseId.IDENTITY_SIGN_IN_TIMED_OUT), seen)
              .showing(Fact.of("identity.code-expired"));
      case NO_ANSWER -> judgeSilence(seen, symptoms);
    }
  }

  private static SymptomBuilder addError(SymptomBuilder symptom, SignInObservation seen) {
    var error = seen.error();
    return error == null ? symptom : symptom.showing(ServiceErrors.fact(error));
  }

  private static void judgeSuccess(SignInObservation seen, Symptoms symptoms) {
    var certificate = seen.certificate();
    if (certificate != null) {
      judgeEnd(certificate.notAfter(), seen, symptoms);
    }
  }

  /** Of a secret, only the owner of its application can see the end. */
  private static void judgeEnd(Instant end, SignInObservation seen, Symptoms symptoms) {
    if (end.isBefore(seen.seenAt().plus(SOON))) {
      symptoms
          .warning(CauseId.IDENTITY_CREDENTIAL_EXPIRING)
          .about(seen.applicationId() == null ? seen.source() : seen.applicationId())
          .showing(
              Fact.of("identity.credential-ends")
                  .with("what", "certificate")
                  .with("source", seen.source())
                  .with("end", end)
                  .with("days", Math.max(0, Duration.between(seen.seenAt(), end).toDays())));
    }
  }

  private void judgeRefusal(SignInObservation seen, Symptoms symptoms) {
    var error = seen.error();
    if (error == null) {
      symptoms.error(CauseId.IDENTITY_REFUSED).showing(ServiceErrors.silence(seen.read()));
      return;
    }
    var clock = ClockDoubt.of(seen);
    var cause = cause(error, seen, clock);
    var symptom = symptoms.error(cause).about(subject(cause, seen));
    if (cause == CauseId.HOST_CLOCK_SKEW && clock != null) {
      symptom.likely().showing(clock);
    }
    symptom.showing(ServiceErrors.fact(error));
    if (seen.flaw() == CredentialFlaw.SECRET_ID) {
      symptom.showing(Fact.of("identity.secret-id").with("source", seen.source()));
    }
    var certificate = seen.certificate();
    if (certificate != null && cause != CauseId.IDENTITY_APPLICATION_UNKNOWN) {
      symptom.showing(
          Fact.of("identity.certificate-used")
              .with("name", certificate.subject())
              .with("thumbprint", certificate.thumbprint())
              .with("start", certificate.notBefore())
              .with("end", certificate.notAfter()));
    }
  }

  private CauseId cause(EntraError error, SignInObservation seen, @Nullable Fact clock) {
    var causes = errors.of(error);
    if (clock != null && causes.contains(CauseId.HOST_CLOCK_SKEW)) {
      return CauseId.HOST_CLOCK_SKEW;
    }
    var likeliest = causes.isEmpty() ? CauseId.IDENTITY_REFUSED : causes.getFirst();
    var certificate = seen.certificate();
    var isOfCertificate =
        likeliest == CauseId.IDENTITY_CERTIFICATE_REJECTED
            || likeliest == CauseId.IDENTITY_SECRET_EXPIRED;
    return seen.method() == SignInMethod.CERTIFICATE
            && isOfCertificate
            && (likeliest == CauseId.IDENTITY_SECRET_EXPIRED
                || (certificate != null && certificate.notAfter().isBefore(seen.seenAt())))
        ? CauseId.IDENTITY_CERTIFICATE_EXPIRED
        : likeliest;
  }

  private static String subject(CauseId cause, SignInObservation seen) {
    var tenant = seen.tenant();
    if (tenant != null
        && (cause == CauseId.IDENTITY_TENANT_UNKNOWN
            || cause == CauseId.IDENTITY_TENANT_OTHER_CLOUD)) {
      return tenant;
    }
    if (cause == CauseId.HOST_CLOCK_SKEW) {
      return "this machine's clock";
    }
    return seen.applicationId() == null ? seen.authority() : seen.applicationId();
  }

  private void judgeSilence(SignInObservation seen, Symptoms symptoms) {
    var redirected = seen.read().outcome() == ReadOutcome.REDIRECTED;
    var symptom =
        symptoms
            .error(redirected ? CauseId.IDENTITY_REDIRECT_REFUSED : CauseId.IDENTITY_NO_ANSWER)
            .about(seen.authority())
            .showing(ServiceErrors.silence(seen.read()));
    addError(symptom, seen);
    if (!redirected) {
      symptom.likely();
    }
  }
}
