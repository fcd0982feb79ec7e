package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.diagnosis.ServiceErrors;
import io.arcpreflight.diagnosis.Symptoms;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.azure.AzureRead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges a question that Azure did not answer. What is not known is never reported as wrong, unless
 * Azure says that it is.
 */
final class UnansweredRead {
  private final ServiceErrors errors;
  private final Rights rights;

  UnansweredRead(ServiceErrors errors, Rights rights) {
    this.errors = errors;
    this.rights = rights;
  }

  /**
   * @param action what whoever asks would have to be allowed
   * @param subject what is not known
   */
  void judge(AzureRead read, String action, String subject, Symptoms symptoms) {
    switch (read.outcome()) {
      case ANSWERED, NOT_ASKED -> {}
      case UNAUTHENTICATED -> judgeToken(read, symptoms);
      case REFUSED ->
          symptoms
              .info(CauseId.AZURE_COULD_NOT_VERIFY)
              .about(subject)
              .showing(
                  Fact.of("azure.may-not-read")
                      .with("action", action)
                      .with("code", read.code())
                      .with("requestId", read.requestId()));
      case NOT_FOUND, REJECTED -> judgeAnswer(read, subject, symptoms);
      case THROTTLED, FAILED, UNREADABLE, REDIRECTED, NO_ANSWER -> unknown(read, subject, symptoms);
    }
  }

  /** What Azure says by its code; what that means is not known of each code. */
  void judgeAnswer(AzureRead read, String subject, Symptoms symptoms) {
    var cause = cause(read);
    if (cause == null) {
      unknown(read, subject, symptoms);
    } else if (cause != CauseId.AZURE_RESOURCE_GROUP_NOT_FOUND || !rights.isGroupMissing()) {
      var about = cause == CauseId.AZURE_PROVIDER_NOT_REGISTERED ? namespace(subject) : subject;
      symptoms.error(cause).about(about).showing(ServiceErrors.fact(read));
    }
  }

  /** It is a whole provider that is registered or not, whichever of its actions told so. */
  private static String namespace(String action) {
    var slash = action.indexOf('/');
    return slash < 0 ? action : action.substring(0, slash);
  }

  /** What its code stands for; nothing where it has none that is known. */
  @Nullable CauseId cause(AzureRead read) {
    var causes = errors.of(read);
    return causes.isEmpty() ? null : causes.getFirst();
  }

  private void judgeToken(AzureRead read, Symptoms symptoms) {
    var causes = errors.of(read);
    var cause = causes.isEmpty() ? CauseId.IDENTITY_TOKEN_REJECTED : causes.getFirst();
    var isGiven = cause == CauseId.IDENTITY_TOKEN_REJECTED && rights.isTokenGiven();
    symptoms
        .error(isGiven ? CauseId.PARAMETER_ACCESS_TOKEN : cause)
        .showing(List.of(ServiceErrors.fact(read)));
  }

  private static void unknown(AzureRead read, String subject, Symptoms symptoms) {
    symptoms
        .info(CauseId.AZURE_COULD_NOT_VERIFY)
        .about(subject)
        .showing(ServiceErrors.silence(read));
  }
}
