package io.arcpreflight.platform.linux;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Certificates, each once. Blocks that are none are passed over, as Go does. */
final class CertificateSet {
  private final CertificateFactory factory;
  private final List<X509Certificate> certificates = new ArrayList<>();
  private final Set<String> seenText = new HashSet<>();
  private final Set<ByteBuffer> seenBytes = new HashSet<>();

  CertificateSet() throws IOException {
    try {
      factory = CertificateFactory.getInstance("X.509");
    } catch (CertificateException missing) {
      throw new IOException("this Java runtime reads no certificates", missing);
    }
  }

  /** Whether the text brought at least one that was not there yet. */
  boolean add(String pem) {
    var before = certificates.size();
    for (var block : PemBlocks.in(pem)) {
      // Most files repeat the bundle's text to the letter: no need to decode it again.
      if (seenText.add(block)) {
        addBlock(block);
      }
    }
    return certificates.size() > before;
  }

  List<X509Certificate> certificates() {
    return certificates;
  }

  private void addBlock(String block) {
    try {
      var encoded = Base64.getDecoder().decode(withoutBlanks(block));
      if (seenBytes.add(ByteBuffer.wrap(encoded))
          && factory.generateCertificate(new ByteArrayInputStream(encoded))
              instanceof X509Certificate certificate) {
        certificates.add(certificate);
      }
    } catch (IllegalArgumentException | CertificateException garbage) {
      // Go would trust the rest of the file without a word, too.
    }
  }

  private static String withoutBlanks(String block) {
    return block.replace("\n", "").replace("\r", "").replace(" ", "").replace("\t", "");
  }
}
