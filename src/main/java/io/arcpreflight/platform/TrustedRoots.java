package io.arcpreflight.platform;

import io.arcpreflight.concurrent.Lazy;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Trusted root certificates and where they were read from.
 *
 * @param store the file, folder or system store, as a person would name it
 * @param intermediates what the system itself links a chain to a root with, where the server did
 *     not send it; read when a chain is refused without
 */
public record TrustedRoots(
    String store, List<RootCertificate> roots, Lazy<List<X509Certificate>> intermediates) {
  private static final Lazy<List<X509Certificate>> NONE = new Lazy<>(List::of);

  public TrustedRoots {
    roots = List.copyOf(roots);
  }

  /** On a system that keeps no intermediates. */
  public TrustedRoots(String store, List<RootCertificate> roots) {
    this(store, roots, NONE);
  }

  public static TrustedRoots of(String store, List<X509Certificate> certificates) {
    return new TrustedRoots(store, certificates.stream().map(RootCertificate::of).toList());
  }

  public int count() {
    return roots.size();
  }

  public List<X509Certificate> certificates() {
    return roots.stream().map(RootCertificate::certificate).flatMap(Optional::stream).toList();
  }

  /** Those that have the name of an issuer in this chain. */
  public List<X509Certificate> namedIn(List<X509Certificate> chain) {
    var named = new ArrayList<X509Certificate>();
    for (var certificate : chain) {
      var issuer = ByteBuffer.wrap(certificate.getIssuerX500Principal().getEncoded());
      for (var root : roots) {
        if (root.subject().equals(issuer)) {
          root.certificate().filter(it -> !named.contains(it)).ifPresent(named::add);
        }
      }
    }
    return named;
  }
}
