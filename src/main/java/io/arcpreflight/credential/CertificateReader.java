package io.arcpreflight.credential;

import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.text.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/** Reads a certificate with its key as PEM or PFX (PKCS #12), with a password or without. */
public final class CertificateReader {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final byte[] RSA_IDENTIFIER = Base64.getDecoder().decode("MA0GCSqGSIb3DQEBAQUA");

  private CertificateReader() {}

  /**
   * Reads.
   *
   * @param password absent where none was given
   * @throws UnusableCredentialException when there is no certificate with its key
   */
  public static CertificateAndKey read(byte[] content, Optional<Secret> password)
      throws UnusableCredentialException {
    var text = new String(content, StandardCharsets.ISO_8859_1);
    var read = text.contains(BEGIN) ? pem(text, password) : pfx(content, password);
    if (!read.match()) {
      throw new UnusableCredentialException(
          CredentialFlaw.KEY_MISMATCH, "the private key belongs to another certificate");
    }
    return read;
  }

  private static CertificateAndKey pem(String text, Optional<Secret> password)
      throws UnusableCredentialException {
    var certificates = new ArrayList<X509Certificate>();
    PrivateKey key = null;
    for (var block : blocks(text)) {
      if (block.label.equals("CERTIFICATE")) {
        certificates.add(certificate(block.content()));
      } else if (block.label.endsWith("PRIVATE KEY") && key == null) {
        key = key(block, password);
      }
    }
    if (key == null) {
      throw new UnusableCredentialException(CredentialFlaw.NO_PRIVATE_KEY, "it has no private key");
    }
    return new CertificateAndKey(ordered(certificates, key), key);
  }

  /** A labelled part of a PEM text, whose body is Base64. */
  private record Block(String label, String body) {
    byte[] content() throws UnusableCredentialException {
      return decoded(body);
    }

    /** Headers stand before the content, as those of OpenSSL's older encryption. */
    boolean isEncryptedWithHeaders() {
      return body.contains("ENCRYPTED");
    }
  }

  private static List<Block> blocks(String text) throws UnusableCredentialException {
    var blocks = new ArrayList<Block>();
    for (var at = text.indexOf(BEGIN); at >= 0; ) {
      var labelEnd = text.indexOf(DASHES, at + BEGIN.length());
      var bodyStart = labelEnd + DASHES.length();
      var end = labelEnd < 0 ? -1 : text.indexOf(END, bodyStart);
      if (end < 0) {
        throw form("a PEM block does not end");
      }
      var label = text.substring(at + BEGIN.length(), labelEnd);
      blocks.add(new Block(label, text.substring(bodyStart, end)));
      at = text.indexOf(BEGIN, end);
    }
    return blocks;
  }

  private static byte[] decoded(String base64) throws UnusableCredentialException {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw form("a PEM block is not Base64");
    }
  }

  private static X509Certificate certificate(byte[] content) throws UnusableCredentialException {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(content));
    } catch (GeneralSecurityException e) {
      throw form("a certificate in it cannot be read");
    }
  }

  private static PrivateKey key(Block block, Optional<Secret> password)
      throws UnusableCredentialException {
    if (block.isEncryptedWithHeaders()) {
      throw new UnusableCredentialException(
          CredentialFlaw.ENCRYPTED, "its key is encrypted in the older form of OpenSSL");
    }
    try {
      return switch (block.label) {
        case "PRIVATE KEY" -> key(block.content());
        case "RSA PRIVATE KEY" -> key(wrapped(block.content()));
        case "ENCRYPTED PRIVATE KEY" -> decrypted(block.content(), password);
        default -> throw form("it has a key of another form: " + block.label);
      };
    } catch (GeneralSecurityException | IOException e) {
      throw form(
          block.label.startsWith("ENCRYPTED")
              ? "its key is encrypted with an algorithm that is not known here"
              : "its private key cannot be read");
    }
  }

  private static PrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
    var spec = new PKCS8EncodedKeySpec(pkcs8);
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (InvalidKeySpecException e) {
      return KeyFactory.getInstance("EC").generatePrivate(spec);
    }
  }

  /** PKCS #1 says only what an RSA key is; PKCS #8 says that it is one, too (RFC 5208). */
  private static byte[] wrapped(byte[] pkcs1) {
    var version = new byte[] {2, 1, 0};
    return der(0x30, version, RSA_IDENTIFIER, der(0x04, pkcs1));
  }

  private static byte[] der(int tag, byte[]... parts) {
    var length = 0;
    for (var part : parts) {
      length += part.length;
    }
    var out = new ByteArrayOutputStream();
    out.write(tag);
    if (length < 0x80) {
      out.write(length);
    } else if (length < 0x100) {
      out.write(0x81);
      out.write(length);
    } else {
      out.write(0x82);
      out.write(length >> 8);
      out.write(length);
    }
    for (var part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static PrivateKey decrypted(byte[] content, Optional<Secret> password)
      throws GeneralSecurityException, IOException, UnusableCredentialException {
    if (password.isEmpty()) {
      throw encrypted();
    }
    var info = new EncryptedPrivateKeyInfo(content);
    var parameters = info.getAlgParameters();
    // Of PBES2, only its parameters tell which algorithm it is.
    var algorithm = parameters == null ? info.getAlgName() : parameters.toString();
    try {
      var keys = SecretKeyFactory.getInstance(algorithm);
      var secret = keys.generateSecret(new PBEKeySpec(password.get().reveal().toCharArray()));
      var cipher = Cipher.getInstance(algorithm);
      cipher.init(Cipher.DECRYPT_MODE, secret, parameters);
      return key(info.getKeySpec(cipher).getEncoded());
    } catch (GeneralSecurityException e) {
      throw wrongPassword();
    }
  }

  private static CertificateAndKey pfx(byte[] content, Optional<Secret> password)
      throws UnusableCredentialException {
    if (content.length == 0) {
      throw new UnusableCredentialException(CredentialFlaw.EMPTY, "it is empty");
    }
    var characters = password.map(it -> it.reveal().toCharArray()).orElse(new char[0]);
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(content), characters);
      for (var aliases = store.aliases(); aliases.hasMoreElements(); ) {
        var alias = aliases.nextElement();
        if (store.getKey(alias, characters) instanceof PrivateKey key) {
          return new CertificateAndKey(chain(store, alias), key);
        }
      }
      throw new UnusableCredentialException(CredentialFlaw.NO_PRIVATE_KEY, "it has no private key");
    } catch (UnrecoverableKeyException e) {
      throw password.isEmpty() ? encrypted() : wrongPassword();
    } catch (IOException e) {
      if (e.getCause() instanceof UnrecoverableKeyException) {
        throw password.isEmpty() ? encrypted() : wrongPassword();
      }
      throw form("it is neither PEM nor PFX");
    } catch (GeneralSecurityException e) {
      throw form("it is neither PEM nor PFX");
    }
  }

  private static List<X509Certificate> chain(KeyStore store, String alias)
      throws GeneralSecurityException, UnusableCredentialException {
    var chain = new ArrayList<X509Certificate>();
    var stored = store.getCertificateChain(alias);
    if (stored != null) {
      for (var certificate : stored) {
        chain.add((X509Certificate) certificate);
      }
    }
    if (chain.isEmpty()) {
      throw form("it has a key and no certificate");
    }
    return chain;
  }

  /** The key's own certificate first. */
  private static List<X509Certificate> ordered(List<X509Certificate> certificates, PrivateKey key)
      throws UnusableCredentialException {
    X509Certificate own = null;
    for (var certificate : certificates) {
      if (own == null && new CertificateAndKey(List.of(certificate), key).match()) {
        own = certificate;
      }
    }
    if (certificates.isEmpty()) {
      throw form("it has a key and no certificate");
    }
    return own == null ? certificates : withFirst(own, certificates);
  }

  private static List<X509Certificate> withFirst(
      X509Certificate own, List<X509Certificate> certificates) {
    var ordered = new ArrayList<X509Certificate>();
    ordered.add(own);
    for (var certificate : certificates) {
      if (!certificate.equals(own)) {
        ordered.add(certificate);
      }
    }
    return ordered;
  }

  private static UnusableCredentialException form(@Nullable String detail) {
    return new UnusableCredentialException(
        CredentialFlaw.NOT_A_CERTIFICATE, String.valueOf(detail));
  }

  private static UnusableCredentialException encrypted() {
    return new UnusableCredentialException(
        CredentialFlaw.ENCRYPTED, "it is encrypted, and no password was given");
  }

  private static UnusableCredentialException wrongPassword() {
    return new UnusableCredentialException(
        CredentialFlaw.WRONG_PASSWORD, "the password does not open it");
  }
}
