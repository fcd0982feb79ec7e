package io.arcpreflight.platform.linux;

import io.arcpreflight.platform.RootCertificate;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Certificates, each once. Blocks that are none are passed over, as Go does. */
final class CertificateSet {
  private final List<RootCertificate> roots = new ArrayList<>();
  private final Set<String> seenText = new HashSet<>();
  private final Set<ByteBuffer> seenBytes = new HashSet<>();

  /** Whether the text brought at least one that was not there yet. */
  boolean add(String pem) {
    var before = roots.size();
    for (var block : PemBlocks.in(pem)) {
      // Most files repeat the bundle's text to the letter: no need to decode it again.
      if (seenText.add(block)) {
        addBlock(block);
      }
    }
    return roots.size() > before;
  }

  List<RootCertificate> roots() {
    return roots;
  }

  private void addBlock(String block) {
    try {
      var encoded = Base64.getDecoder().decode(withoutBlanks(block));
      if (seenBytes.add(ByteBuffer.wrap(encoded))) {
        RootCertificate.in(encoded).ifPresent(roots::add);
      }
    } catch (IllegalArgumentException garbage) {
      // Go would trust the rest of the file without a word, too.
    }
  }

  private static String withoutBlanks(String block) {
    return block.replace("\n", "").replace("\r", "").replace(" ", "").replace("\t", "");
  }
}
