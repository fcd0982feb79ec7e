package io.arcpreflight.probe.https.tls;

import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.probe.https.ExceptionText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Certificates in the form in which reports keep them. */
final class PeerCertificates {
  private static final int DNS_NAME = 2;

  /** Of a name; those of real certificates have a tenth of it. */
  private static final int LONGEST = 1_000;

  private static final int MOST_NAMES = 200;
  private static final String AUTHORITY_INFORMATION = "1.3.6.1.5.5.7.1.1";

  /** The method "caIssuers" (1.3.6.1.5.5.7.48.2) with a URL after it, in DER. */
  private static final byte[] ISSUER_URL = HexFormat.of().parseHex("06082b0601050507300286");

  private PeerCertificates() {}

  static List<PeerCertificate> seen(List<X509Certificate> chain) {
    var seen = new ArrayList<PeerCertificate>();
    for (var certificate : chain) {
      seen.add(seen(certificate));
    }
    return seen;
  }

  private static PeerCertificate seen(X509Certificate certificate) {
    return new PeerCertificate(
        cut(certificate.getSubjectX500Principal().toString()),
        cut(certificate.getIssuerX500Principal().toString()),
        cut(certificate.getSerialNumber().toString(16)),
        certificate.getSerialNumber().signum() < 0,
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        dnsNames(certificate),
        sha256(certificate),
        issuerUrl(certificate.getExtensionValue(AUTHORITY_INFORMATION)));
  }

  private static String cut(String text) {
    return ExceptionText.cut(text, LONGEST);
  }

  private static List<String> dnsNames(X509Certificate certificate) {
    var names = new ArrayList<String>();
    try {
      var alternatives = certificate.getSubjectAlternativeNames();
      if (alternatives != null) {
        for (var alternative : alternatives) {
          if (names.size() < MOST_NAMES
              && alternative.get(0) instanceof Integer type
              && type == DNS_NAME
              && alternative.get(1) instanceof String name) {
            names.add(cut(name));
          }
        }
      }
    } catch (CertificateParsingException e) {
      // A certificate whose names cannot be read is for none.
    }
    return names;
  }

  private static String sha256(X509Certificate certificate) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable String issuerUrl(byte @Nullable [] extension) {
    if (extension == null) {
      return null;
    }
    for (var at = 0; at + ISSUER_URL.length < extension.length; at++) {
      var after = at + ISSUER_URL.length;
      var length = extension[after];
      if (Arrays.equals(extension, at, after, ISSUER_URL, 0, ISSUER_URL.length)
          && length > 0
          && after + 1 + length <= extension.length) {
        return new String(extension, after + 1, length, StandardCharsets.US_ASCII);
      }
    }
    return null;
  }
}
