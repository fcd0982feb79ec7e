package io.arcpreflight.platform;

import io.arcpreflight.concurrent.Lazy;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;

/**
 * A trusted root. A store has many more than a run ever needs, and to decode them all takes longer
 * than a handshake: of one that is read from a file, only the name is, until it is asked for.
 */
public final class RootCertificate {
  private final ByteBuffer subject;
  private final Lazy<Optional<X509Certificate>> certificate;

  private RootCertificate(ByteBuffer subject, Lazy<Optional<X509Certificate>> certificate) {
    this.subject = subject;
    this.certificate = certificate;
  }

  public static RootCertificate of(X509Certificate certificate) {
    var subject = ByteBuffer.wrap(certificate.getSubjectX500Principal().getEncoded());
    return new RootCertificate(subject, new Lazy<>(() -> Optional.of(certificate)));
  }

  /** Absent where this is no certificate. */
  public static Optional<RootCertificate> in(byte[] encoded) {
    var subject = CertificateOutline.subjectIn(encoded);
    return subject == null
        ? decoded(encoded).map(RootCertificate::of)
        : Optional.of(new RootCertificate(subject, new Lazy<>(() -> decoded(encoded))));
  }

  /** Its name, encoded, as a certificate that it vouches for has it. */
  public ByteBuffer subject() {
    return subject;
  }

  /** Absent where it has the outline of a certificate, and in it what cannot be read. */
  public Optional<X509Certificate> certificate() {
    return certificate.get();
  }

  private static Optional<X509Certificate> decoded(byte[] encoded) {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      return factory.generateCertificate(new ByteArrayInputStream(encoded))
              instanceof X509Certificate certificate
          ? Optional.of(certificate)
          : Optional.empty();
    } catch (CertificateException garbage) {
      // Go would trust the rest of the file without a word, too.
      return Optional.empty();
    }
  }
}
