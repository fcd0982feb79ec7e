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
   * UNTRUSTED, EXPIRED or NOT_YET_VALID; FAILED when the chain leads to a root and breaks another
   * rule, such as a weak algorithm or a certificate that is not for servers.
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
    // A root's name with another key is no root.
    return reason == PKIXReason.NO_TRUST_ANCHOR || reason == BasicReason.INVALID_SIGNATURE
        ? TlsOutcome.UNTRUSTED
        : TlsOutcome.FAILED;
  }
}
