package io.arcpreflight.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.TestAuthority;
import java.nio.ByteBuffer;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

class TrustedRootsTest {
  private static final TestAuthority CONTOSO = TestAuthority.of("Contoso");
  private static final TestAuthority FABRIKAM = TestAuthority.of("Fabrikam");
  private static final X509Certificate LEAF = CONTOSO.leaf("host.contoso.com").make().certificate();

  private static byte[] encoded(X509Certificate certificate) throws CertificateEncodingException {
    return certificate.getEncoded();
  }

  private static Optional<X509Certificate> decoded(byte[] encoded) {
    return RootCertificate.in(encoded).flatMap(RootCertificate::certificate);
  }

  @Test
  void in_certificate_hasItsNameAndWhatItIs() throws Exception {
    var rsa = new HeldCertificate.Builder().commonName("rsa").rsa2048().build().certificate();
    for (var certificate : List.of(CONTOSO.root(), LEAF, rsa)) {
      var name = ByteBuffer.wrap(certificate.getSubjectX500Principal().getEncoded());
      assertThat(CertificateOutline.subjectIn(encoded(certificate))).isEqualTo(name);
      assertThat(RootCertificate.of(certificate).subject()).isEqualTo(name);
      assertThat(decoded(encoded(certificate))).contains(certificate);
    }
  }

  @Test
  void in_anyBeginningOfOne_isNone() throws Exception {
    var whole = encoded(CONTOSO.root());
    for (var length = 0; length < whole.length; length++) {
      assertThat(RootCertificate.in(Arrays.copyOf(whole, length))).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  void in_certificateWithMoreBehindIt_isTakenAsThePlatformTakesIt() throws Exception {
    var root = encoded(CONTOSO.root());
    assertThat(decoded(Arrays.copyOf(root, root.length + 3))).contains(CONTOSO.root());
  }

  @Test
  void in_oneByteChanged_neverBreaks() throws Exception {
    var root = encoded(CONTOSO.root());
    for (var at = 0; at < root.length; at++) {
      var changed = root.clone();
      changed[at] ^= (byte) 0xff;
      var roots = RootCertificate.in(changed).stream().toList();
      assertThat(new TrustedRoots("changed", roots).certificates()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void namedIn_chain_hasTheRootsOfThatNameAlone() throws Exception {
    var other = TestAuthority.withOwnKey("Contoso").root();
    var roots =
        new TrustedRoots(
            "test",
            List.of(
                RootCertificate.in(encoded(FABRIKAM.root())).orElseThrow(),
                RootCertificate.in(encoded(CONTOSO.root())).orElseThrow(),
                RootCertificate.of(other)));
    assertThat(roots.count()).isEqualTo(3);
    assertThat(roots.namedIn(List.of(LEAF, CONTOSO.intermediate())))
        .containsExactly(CONTOSO.root(), other);
    assertThat(roots.namedIn(List.of(LEAF))).isEmpty();
    assertThat(roots.certificates()).containsExactly(FABRIKAM.root(), CONTOSO.root(), other);
  }
}
