package io.arcpreflight.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.text.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading what a service principal signs in with. */
class CertificateReaderTest {
  private static final String PASSWORD = "cAnArYpassword";
  private static final HeldCertificate RSA =
      new HeldCertificate.Builder().commonName("arc-onboarding").rsa2048().build();
  private static final HeldCertificate EC =
      new HeldCertificate.Builder().commonName("arc-ec").ecdsa256().build();
  private static final HeldCertificate OTHER =
      new HeldCertificate.Builder().commonName("other").rsa2048().build();

  private static CertificateAndKey read(String text) throws UnusableCredentialException {
    return CertificateReader.read(text.getBytes(StandardCharsets.US_ASCII), Optional.empty());
  }

  private static void refused(String text, CredentialFlaw flaw) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            UnusableCredentialException.class, it -> assertThat(it.flaw()).isEqualTo(flaw));
  }

  @Test
  void pem_inEachForm_isRead() throws Exception {
    for (var key : List.of(RSA.privateKeyPkcs8Pem(), RSA.privateKeyPkcs1Pem())) {
      assertThat(read(key + "\n" + RSA.certificatePem()).certificate())
          .isEqualTo(RSA.certificate());
      assertThat(read(RSA.certificatePem() + "\r\n" + key).facts().key()).isEqualTo("RSA 2048");
    }
    assertThat(read(EC.privateKeyPkcs8Pem() + EC.certificatePem()).facts().key())
        .isEqualTo("EC 256");
  }

  /** As a file of an authority has it: those that vouch come along. */
  @Test
  void chain_beginsWithTheKeysOwnCertificate() throws Exception {
    var read = read(OTHER.certificatePem() + RSA.certificatePem() + RSA.privateKeyPkcs8Pem());

    assertThat(read.chain()).containsExactly(RSA.certificate(), OTHER.certificate());
  }

  @Test
  void pem_thatIsOfNoUse_isToldWhy() {
    refused(RSA.certificatePem(), CredentialFlaw.NO_PRIVATE_KEY);
    refused(RSA.privateKeyPkcs8Pem(), CredentialFlaw.NOT_A_CERTIFICATE);
    refused(OTHER.certificatePem() + RSA.privateKeyPkcs8Pem(), CredentialFlaw.KEY_MISMATCH);
    refused("-----BEGIN CERTIFICATE-----\nMII", CredentialFlaw.NOT_A_CERTIFICATE);
    refused("no certificate", CredentialFlaw.NOT_A_CERTIFICATE);
    refused("", CredentialFlaw.EMPTY);
    refused(
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n"
            + "-----END RSA PRIVATE KEY-----\n"
            + RSA.certificatePem(),
        CredentialFlaw.ENCRYPTED);
  }

  /** As OpenSSL 3 writes them. */
  @ParameterizedTest
  @ValueSource(strings = {"openssl-encrypted.pem", "openssl-password.pfx"})
  void encryptedFile_takesItsPassword(String file) throws Exception {
    var content = Files.readAllBytes(Recorded.path("credential/" + file));

    assertThat(
            CertificateReader.read(content, Optional.of(Secret.of(PASSWORD)))
                .certificate()
                .getSubjectX500Principal())
        .hasToString("CN=arc-onboarding");
    wrongPassword(content);
    assertThatThrownBy(() -> CertificateReader.read(content, Optional.empty()))
        .isInstanceOfSatisfying(
            UnusableCredentialException.class,
            it -> assertThat(it.flaw()).isEqualTo(CredentialFlaw.ENCRYPTED));
  }

  /** As {@code openssl req -newkey} encrypts keys, which Java does not. */
  @Test
  void keyInTripleDes_isToldAsSuch() throws Exception {
    var content = Files.readAllBytes(Recorded.path("credential/openssl-des.pem"));

    assertThatThrownBy(() -> CertificateReader.read(content, Optional.of(Secret.of(PASSWORD))))
        .isInstanceOf(UnusableCredentialException.class)
        .hasMessage("its key is encrypted with an algorithm that is not known here");
  }

  @Test
  void pfxWithEmptyPassword_needsNone() throws Exception {
    var content = Files.readAllBytes(Recorded.path("credential/openssl-empty.pfx"));

    assertThat(CertificateReader.read(content, Optional.empty()).facts().key())
        .isEqualTo("RSA 2048");
  }

  private static void wrongPassword(byte[] content) {
    assertThatThrownBy(() -> CertificateReader.read(content, Optional.of(Secret.of("another"))))
        .isInstanceOfSatisfying(
            UnusableCredentialException.class,
            it -> {
              assertThat(it.flaw()).isEqualTo(CredentialFlaw.WRONG_PASSWORD);
              assertThat(it).hasMessageNotContaining("another").hasNoCause();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", PASSWORD})
  void pfx_isRead(String password) throws Exception {
    var content = pfx(password);
    var given = password.isEmpty() ? Optional.<Secret>empty() : Optional.of(Secret.of(password));

    assertThat(CertificateReader.read(content, given).certificate()).isEqualTo(RSA.certificate());
    if (!password.isEmpty()) {
      wrongPassword(content);
      assertThatThrownBy(() -> CertificateReader.read(content, Optional.empty()))
          .isInstanceOfSatisfying(
              UnusableCredentialException.class,
              it -> assertThat(it.flaw()).isEqualTo(CredentialFlaw.ENCRYPTED));
    }
  }

  private static byte[] pfx(String password) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "arc",
        RSA.keyPair().getPrivate(),
        password.toCharArray(),
        new Certificate[] {RSA.certificate()});
    var out = new ByteArrayOutputStream();
    store.store(out, password.toCharArray());
    return out.toByteArray();
  }

  @Test
  void nothing_printsTheKey() throws Exception {
    var read = read(RSA.privateKeyPkcs8Pem() + RSA.certificatePem());

    assertThat(read.toString() + new Credential.ClientCertificate("id", read))
        .contains("arc-onboarding")
        .doesNotContain("PRIVATE", RSA.privateKeyPkcs8Pem().lines().toList().get(1));
  }

  @Test
  void pem_whoseEndStandsInItsLabel_isNoCertificate() {
    refused("-----BEGIN A-----END A-----", CredentialFlaw.NOT_A_CERTIFICATE);
  }

  /** Whoever begins many blocks and ends none has them looked at once. */
  @Test
  @Timeout(20)
  void pem_ofManyBeginnings_isReadInLinearTime() {
    var text = "-----BEGIN A-----\n".repeat(50_000) + "-----END A-----\n";
    refused(text, CredentialFlaw.NO_PRIVATE_KEY);
  }
}
