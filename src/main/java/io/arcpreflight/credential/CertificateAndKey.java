package io.arcpreflight.credential;

import io.arcpreflight.observation.identity.SignInCertificate;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.HexFormat;
import java.util.List;

/** A certificate, those that vouch for it, and its private key, which nothing prints. */
public final class CertificateAndKey {
  private final List<X509Certificate> chain;
  private final PrivateKey key;

  CertificateAndKey(List<X509Certificate> chain, PrivateKey key) {
    this.chain = List.copyOf(chain);
    this.key = key;
  }

  /** The certificate first, then those that vouch for it, as far as they were given. */
  public List<X509Certificate> chain() {
    return chain;
  }

  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** What a report tells of it. */
  public SignInCertificate facts() {
    var certificate = certificate();
    return new SignInCertificate(
        certificate.getSubjectX500Principal().toString(),
        HexFormat.of().withUpperCase().formatHex(digest("SHA-1")),
        HexFormat.of().withUpperCase().formatHex(digest("SHA-256")),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant(),
        kind(certificate));
  }

  /** A digest of the certificate, by which others know it. */
  public byte[] digest(String algorithm) {
    try {
      return MessageDigest.getInstance(algorithm).digest(certificate().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How JWS calls the signatures of this key. */
  public String signatureAlgorithm() {
    return isRsa() ? "PS256" : "ES256";
  }

  /**
   * Signs.
   *
   * @throws GeneralSecurityException when the key cannot do so
   */
  public byte[] sign(byte[] message) throws GeneralSecurityException {
    var signature = signature();
    signature.initSign(key);
    signature.update(message);
    return signature.sign();
  }

  /** Whether the two belong together. */
  boolean match() {
    try {
      var text = digest("SHA-256");
      var check = signature();
      check.initVerify(certificate().getPublicKey());
      check.update(text);
      return check.verify(sign(text));
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Signature signature() throws GeneralSecurityException {
    if (!isRsa()) {
      return Signature.getInstance("SHA256withECDSAinP1363Format");
    }
    var signature = Signature.getInstance("RSASSA-PSS");
    signature.setParameter(
        new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
    return signature;
  }

  private boolean isRsa() {
    return key.getAlgorithm().startsWith("RSA");
  }

  private static String kind(X509Certificate certificate) {
    return switch (certificate.getPublicKey()) {
      case RSAPublicKey rsa -> "RSA " + rsa.getModulus().bitLength();
      case ECPublicKey ec -> "EC " + ec.getParams().getOrder().bitLength();
      case PublicKey other -> other.getAlgorithm();
    };
  }

  @Override
  public String toString() {
    return "certificate of " + certificate().getSubjectX500Principal() + " with its key";
  }
}
