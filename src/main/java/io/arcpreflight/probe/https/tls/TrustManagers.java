package io.arcpreflight.probe.https.tls;

import io.arcpreflight.platform.TrustedRoots;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Trust managers of the platform's PKIX kind. */
final class TrustManagers {
  private TrustManagers() {}

  /** What Go asks of a chain, and Java does not. */
  enum Rule {
    /** No certificate below the root is signed by SHA-1 or MD5. */
    STRONG_SIGNATURES,
    /** No authority is kept from issuing for servers. */
    SERVER_PURPOSE,
    /** The root, too, is valid at the time. */
    VALID_ROOT
  }

  /** One that trusts these roots as Go does, at this time; with no roots, it refuses everything. */
  static X509ExtendedTrustManager of(List<X509Certificate> roots, Instant at)
      throws GeneralSecurityException {
    return of(roots, List.of(), at, EnumSet.allOf(Rule.class));
  }

  /** The same with the intermediates that the system keeps. */
  static X509ExtendedTrustManager of(TrustedRoots roots, Instant at)
      throws GeneralSecurityException {
    return of(roots, at, EnumSet.allOf(Rule.class));
  }

  /** The same by some of Go's rules. */
  static X509ExtendedTrustManager of(TrustedRoots roots, Instant at, Set<Rule> rules)
      throws GeneralSecurityException {
    return of(roots.certificates(), roots.intermediates().get(), at, rules);
  }

  private static X509ExtendedTrustManager of(
      List<X509Certificate> roots, List<X509Certificate> intermediates, Instant at, Set<Rule> rules)
      throws GeneralSecurityException {
    var anchors = HashSet.<TrustAnchor>newHashSet(roots.size());
    for (var root : roots) {
      if ((!rules.contains(Rule.VALID_ROOT) || isValid(root, at))
          && (!rules.contains(Rule.SERVER_PURPOSE) || GoPathChecker.isForServers(root))) {
        anchors.add(new TrustAnchor(root, null));
      }
    }
    if (anchors.isEmpty()) {
      return new NoRoots();
    }
    var parameters = new PKIXBuilderParameters(anchors, null);
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(at));
    if (!intermediates.isEmpty()) {
      var known = new CollectionCertStoreParameters(intermediates);
      parameters.addCertStore(CertStore.getInstance("Collection", known));
    }
    if (!rules.isEmpty()) {
      parameters.addCertPathChecker(new GoPathChecker(rules));
    }
    var factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(new CertPathTrustManagerParameters(parameters));
    return first(factory);
  }

  /**
   * One that trusts the roots that this program's own runtime brings. A distribution's runtime may
   * look for them where it has its own, so there may be none.
   */
  static X509ExtendedTrustManager ownRoots() throws GeneralSecurityException {
    return inStore(null);
  }

  /**
   * One that trusts the roots of a key store.
   *
   * @param store nothing for the runtime's own
   */
  static X509ExtendedTrustManager inStore(@Nullable KeyStore store)
      throws GeneralSecurityException {
    var factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(store);
    var manager = first(factory);
    return manager.getAcceptedIssuers().length == 0 ? new NoRoots() : manager;
  }

  private static boolean isValid(X509Certificate root, Instant at) {
    return !at.isAfter(root.getNotAfter().toInstant())
        && !at.isBefore(root.getNotBefore().toInstant());
  }

  private static X509ExtendedTrustManager first(TrustManagerFactory factory) {
    return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
  }

  private static final class NoRoots extends X509ExtendedTrustManager {
    private static CertificateException refusal() {
      return new CertificateException(new CertPathBuilderException("there are no trusted roots"));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, @Nullable Socket peer)
        throws CertificateException {
      throw refusal();
    }

    @Override
    public void checkServerTrusted(
        X509Certificate[] chain, String authType, @Nullable SSLEngine peer)
        throws CertificateException {
      throw refusal();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      throw refusal();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, @Nullable Socket peer)
        throws CertificateException {
      throw refusal();
    }

    @Override
    public void checkClientTrusted(
        X509Certificate[] chain, String authType, @Nullable SSLEngine peer)
        throws CertificateException {
      throw refusal();
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      throw refusal();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
