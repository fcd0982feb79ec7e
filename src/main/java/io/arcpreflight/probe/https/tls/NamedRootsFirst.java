package io.arcpreflight.probe.https.tls;

import io.arcpreflight.platform.TrustedRoots;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Asks PKIX with only those roots that a chain names, and decodes no other. What these few trust,
 * all would. What they do not is asked again with all of them, and with the intermediates that the
 * system keeps: their refusal is the one that counts.
 */
final class NamedRootsFirst extends ServersOnly {
  private final TrustedRoots roots;
  private final Instant now;
  private final Set<X509Certificate> known = new HashSet<>();
  private @Nullable X509ExtendedTrustManager ofKnown;
  private @Nullable X509ExtendedTrustManager ofAll;

  private NamedRootsFirst(TrustedRoots roots, Instant now) {
    this.roots = roots;
    this.now = now;
  }

  /**
   * One root is made ready at once, so that the first handshake does not wait for what PKIX loads.
   */
  static NamedRootsFirst of(TrustedRoots roots, Instant now) throws GeneralSecurityException {
    var manager = new NamedRootsFirst(roots, now);
    if (!roots.roots().isEmpty()) {
      roots.roots().getFirst().certificate().ifPresent(manager.known::add);
    }
    manager.ofNamedIn(new X509Certificate[0]);
    return manager;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable Socket peer)
      throws CertificateException {
    judge(chain, trust -> trust.checkServerTrusted(chain, authType, peer));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable SSLEngine peer)
      throws CertificateException {
    judge(chain, trust -> trust.checkServerTrusted(chain, authType, peer));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    judge(chain, trust -> trust.checkServerTrusted(chain, authType));
  }

  private void judge(X509Certificate[] chain, Judgement judgement) throws CertificateException {
    try {
      judgement.by(ofNamedIn(chain));
    } catch (CertificateException byThese) {
      judgement.by(ofAll());
    }
  }

  /** One for all chains so far: further roots take nothing from those that are trusted. */
  private synchronized X509ExtendedTrustManager ofNamedIn(X509Certificate[] chain)
      throws CertificateException {
    var ready = ofKnown;
    if (known.addAll(roots.namedIn(List.of(chain))) || ready == null) {
      ready = made(() -> TrustManagers.of(new ArrayList<>(known), now));
      ofKnown = ready;
    }
    return ready;
  }

  private synchronized X509ExtendedTrustManager ofAll() throws CertificateException {
    var ready = ofAll;
    if (ready == null) {
      ready = made(() -> TrustManagers.of(roots, now));
      ofAll = ready;
    }
    return ready;
  }

  private static X509ExtendedTrustManager made(Maker maker) throws CertificateException {
    try {
      return maker.make();
    } catch (GeneralSecurityException e) {
      throw new CertificateException(e);
    }
  }

  /** What makes PKIX ready. */
  @FunctionalInterface
  private interface Maker {
    X509ExtendedTrustManager make() throws GeneralSecurityException;
  }

  /** What PKIX is asked. */
  @FunctionalInterface
  private interface Judgement {
    void by(X509ExtendedTrustManager trust) throws CertificateException;
  }
}
