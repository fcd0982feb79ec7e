package io.arcpreflight.probe.identity;

import io.arcpreflight.credential.CertificateAndKey;
import io.arcpreflight.text.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A statement, signed with a certificate's key, of who asks for a token. Its form: <a
 * href="https://learn.microsoft.com/entra/identity-platform/certificate-credentials">certificate
 * credentials</a> (PS256, x5t#S256). The chain is in it ({@code x5c}, RFC 7515) for applications
 * that trust a subject's name and issuer, and the older thumbprint ({@code x5t}) for clouds that
 * look by it.
 */
final class ClientAssertion {
  /** The documented advice is five to ten minutes. */
  private static final Duration LIFETIME = Duration.ofMinutes(5);

  private ClientAssertion() {}

  static Secret of(
      String applicationId, CertificateAndKey certificate, String audience, Instant now)
      throws GeneralSecurityException {
    var claims =
        "{\"aud\":\"%s\",\"iss\":\"%s\",\"sub\":\"%s\",\"jti\":\"%s\",\"iat\":%d,\"nbf\":%d,\"exp\":%d}"
            .formatted(
                audience,
                applicationId,
                applicationId,
                UUID.randomUUID(),
                now.getEpochSecond(),
                now.getEpochSecond(),
                now.plus(LIFETIME).getEpochSecond());
    var signed = encoded(utf8(header(certificate))) + "." + encoded(utf8(claims));
    return Secret.of(signed + "." + encoded(certificate.sign(utf8(signed))));
  }

  private static String header(CertificateAndKey certificate) throws CertificateEncodingException {
    var chain = new StringBuilder();
    for (var each : certificate.chain()) {
      chain.append(chain.isEmpty() ? "\"" : ",\"");
      chain.append(Base64.getEncoder().encodeToString(each.getEncoded())).append('"');
    }
    return "{\"alg\":\"%s\",\"typ\":\"JWT\",\"x5t\":\"%s\",\"x5t#S256\":\"%s\",\"x5c\":[%s]}"
        .formatted(
            certificate.signatureAlgorithm(),
            encoded(certificate.digest("SHA-1")),
            encoded(certificate.digest("SHA-256")),
            chain);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(byte[] content) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(content);
  }
}
