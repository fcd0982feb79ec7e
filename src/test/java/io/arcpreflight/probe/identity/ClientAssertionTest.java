package io.arcpreflight.probe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.arcpreflight.credential.CertificateReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** The statement by which a certificate signs in, read as Microsoft Entra reads it. */
class ClientAssertionTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String AUDIENCE =
      "https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token";

  @Test
  void assertion_namesTheCertificateAndIsSignedWithItsKey() throws Exception {
    var held = new HeldCertificate.Builder().commonName("arc").rsa2048().build();
    var pem = held.certificatePem() + held.privateKeyPkcs8Pem();
    var certificate =
        CertificateReader.read(pem.getBytes(StandardCharsets.US_ASCII), Optional.empty());

    var assertion = ClientAssertion.of("app", certificate, AUDIENCE, NOW).reveal();

    var parts = assertion.split("\\.", -1);
    var json = new ObjectMapper();
    var header = json.readTree(Base64.getUrlDecoder().decode(parts[0]));
    var claims = json.readTree(Base64.getUrlDecoder().decode(parts[1]));
    var der = held.certificate().getEncoded();
    assertThat(header.get("alg").asText()).isEqualTo("PS256");
    assertThat(header.get("x5t").asText()).isEqualTo(thumbprint("SHA-1", der));
    assertThat(header.get("x5t#S256").asText()).isEqualTo(thumbprint("SHA-256", der));
    assertThat(header.get("x5c").get(0).asText())
        .isEqualTo(Base64.getEncoder().encodeToString(der));
    assertThat(claims.get("aud").asText()).isEqualTo(AUDIENCE);
    assertThat(claims.get("iss").asText()).isEqualTo("app");
    assertThat(claims.get("sub").asText()).isEqualTo("app");
    assertThat(claims.get("exp").asLong() - claims.get("nbf").asLong()).isBetween(300L, 600L);
    var signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(
        new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    signature.initVerify(held.certificate());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }

  private static String thumbprint(String algorithm, byte[] der) throws Exception {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(MessageDigest.getInstance(algorithm).digest(der));
  }
}
