package io.arcpreflight.probe.https.tls;

import io.arcpreflight.probe.https.tls.TrustManagers.Rule;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXCertPathChecker;
import java.security.cert.PKIXReason;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds every certificate below the root to what Go asks of it beyond the platform.
 *
 * @see <a href="https://go.dev/src/crypto/x509/verify.go">verify.go</a>
 */
final class GoPathChecker extends PKIXCertPathChecker {
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  private static final String ANY_PURPOSE = "2.5.29.37.0";
  private static final String SERVER_PURPOSE = "1.3.6.1.5.5.7.3.1";

  private final Set<Rule> rules;

  GoPathChecker(Set<Rule> rules) {
    this.rules = rules;
  }

  @Override
  public void init(boolean forward) {
    // Each certificate is judged by itself.
  }

  @Override
  public boolean isForwardCheckingSupported() {
    return true;
  }

  @Override
  public @Nullable Set<String> getSupportedExtensions() {
    return null;
  }

  @Override
  public void check(Certificate certificate, Collection<String> unresolved)
      throws CertPathValidatorException {
    if (certificate instanceof X509Certificate x509) {
      if (rules.contains(Rule.STRONG_SIGNATURES) && hasWeakSignature(x509)) {
        throw new CertPathValidatorException(
            "insecure algorithm " + x509.getSigAlgName(),
            null,
            null,
            -1,
            BasicReason.ALGORITHM_CONSTRAINED);
      }
      if (rules.contains(Rule.SERVER_PURPOSE) && !isForServers(x509)) {
        throw new CertPathValidatorException(
            "extendedKeyUsage, " + x509.getSubjectX500Principal(),
            null,
            null,
            -1,
            PKIXReason.INVALID_KEY_USAGE);
      }
    }
  }

  private static boolean hasWeakSignature(X509Certificate certificate) {
    var algorithm = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
    return algorithm.startsWith("SHA1") || algorithm.startsWith("MD");
  }

  /** Whether nothing keeps it from vouching for servers; unreadable purposes do. */
  static boolean isForServers(X509Certificate certificate) {
    if (certificate.getExtensionValue(EXTENDED_KEY_USAGE) == null) {
      return true;
    }
    try {
      var purposes = certificate.getExtendedKeyUsage();
      return purposes.contains(SERVER_PURPOSE) || purposes.contains(ANY_PURPOSE);
    } catch (CertificateParsingException e) {
      return false;
    }
  }
}
