package io.arcpreflight.probe.https.tls;

import io.arcpreflight.observation.endpoint.TlsOutcome;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.PKIXReason;

/** Why a chain was refused, read from the types of the exceptions and never from their words. */
final class ChainValidationFailure {
  private static final int DEEPEST = 16;

  private ChainValidationFailure() {}

  /**
   * UNTRUSTED, EXPIRED, NOT_YET_VALID, WEAK_SIGNATURE or NOT_PERMITTED; FAILED when the chain leads
   * to a root and breaks another rule.
   */
  static TlsOutcome of(CertificateException refusal) {
    Throwable cause = refusal;
    for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof CertPathBuilderException) {
        return TlsOutcome.UNTRUSTED;
      }
      if (cause instanceof CertPathValidatorException invalid) {
        return of(invalid.getReason());
      }
      cause = cause.getCause();
    }
    return TlsOutcome.FAILED;
  }

  private static TlsOutcome of(CertPathValidatorException.Reason reason) {
    if (reason == BasicReason.EXPIRED) {
      return TlsOutcome.EXPIRED;
    }
    if (reason == BasicReason.NOT_YET_VALID) {
      return TlsOutcome.NOT_YET_VALID;
    }
    if (reason == BasicReason.ALGORITHM_CONSTRAINED) {
      return TlsOutcome.WEAK_SIGNATURE;
    }
    if (reason == PKIXReason.INVALID_NAME || reason == PKIXReason.INVALID_KEY_USAGE) {
      return TlsOutcome.NOT_PERMITTED;
    }
    // A root's name with another key is no root.
    return reason == PKIXReason.NO_TRUST_ANCHOR || reason == BasicReason.INVALID_SIGNATURE
        ? TlsOutcome.UNTRUSTED
        : TlsOutcome.FAILED;
  }
}
