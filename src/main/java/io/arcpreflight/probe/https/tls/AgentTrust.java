package io.arcpreflight.probe.https.tls;

import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.observation.endpoint.TrustDecision;
import io.arcpreflight.platform.TrustedRoots;
import io.arcpreflight.probe.https.tls.TrustManagers.Rule;
import io.arcpreflight.tls.DistinguishedName;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Decides on TLS trust by the roots that the agent uses, and records it as a {@link TrustDecision}.
 * Shared by all handshakes of a run.
 */
public final class AgentTrust {
  private final TrustedRoots roots;
  private final Instant now;
  private final RecordingTrustManager manager;
  private final SSLSocketFactory sockets;

  private AgentTrust(
      TrustedRoots roots, Instant now, RecordingTrustManager manager, SSLSocketFactory sockets) {
    this.roots = roots;
    this.now = now;
    this.manager = manager;
    this.sockets = sockets;
  }

  /**
   * Makes the roots ready for use.
   *
   * @param now the time at which certificates have to be valid
   */
  public static AgentTrust of(TrustedRoots roots, Instant now) throws IOException {
    try {
      var manager = new RecordingTrustManager(NamedRootsFirst.of(roots, now));
      var context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager}, null);
      return new AgentTrust(roots, now, manager, context.getSocketFactory());
    } catch (GeneralSecurityException e) {
      throw new IOException("the trusted roots cannot be used", e);
    }
  }

  public RecordingTrustManager manager() {
    return manager;
  }

  public SSLSocketFactory sockets() {
    return sockets;
  }

  /**
   * Why the chain was refused. A chain that the roots would trust on another day counts by its
   * dates, also where it is so disordered that the platform only says that it found no path.
   */
  TlsOutcome verdict(HandshakeRecord handshake, CertificateException refusal) {
    var verdict = ChainValidationFailure.of(refusal);
    return switch (verdict) {
      case UNTRUSTED, FAILED -> byRules(handshake, verdict);
      default -> verdict;
    };
  }

  /**
   * The one rule that stands between the chain and its root, as Go would name it. A chain that the
   * roots would trust on another day counts by its dates.
   */
  private TlsOutcome byRules(HandshakeRecord handshake, TlsOutcome otherwise) {
    if (passesWithout(handshake, Rule.STRONG_SIGNATURES)) {
      return TlsOutcome.WEAK_SIGNATURE;
    }
    if (!GoPathChecker.isForServers(handshake.chain().getFirst())
        || passesWithout(handshake, Rule.SERVER_PURPOSE)) {
      return TlsOutcome.NOT_PERMITTED;
    }
    if (passesWithout(handshake, Rule.VALID_ROOT)) {
      return TlsOutcome.ROOT_EXPIRED;
    }
    var outdated = ValidityPeriod.of(handshake.chain()).positionOf(now);
    if (outdated != null && trustedOnItsDay(handshake)) {
      return outdated;
    }
    return otherwise;
  }

  private boolean passesWithout(HandshakeRecord handshake, Rule rule) {
    try {
      var others = EnumSet.complementOf(EnumSet.of(rule));
      return accepts(TrustManagers.of(roots, now, others), handshake);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private boolean trustedOnItsDay(HandshakeRecord handshake) {
    var day = ValidityPeriod.of(handshake.chain()).start();
    try {
      return accepts(TrustManagers.of(roots, day), handshake);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** Holds the chain against the roots. */
  @Nullable TrustDecision seen(HandshakeRecord handshake, TlsOutcome outcome) {
    var chain = handshake.chain();
    if (chain.isEmpty()) {
      return null;
    }
    var trusted =
        switch (outcome) {
          case ESTABLISHED,
              EXPIRED,
              NOT_YET_VALID,
              ROOT_EXPIRED,
              WEAK_SIGNATURE,
              NOT_PERMITTED,
              WRONG_HOST ->
              true;
          default -> handshake.refusal() == null;
        };
    return new TrustDecision(
        roots.store(),
        roots.count(),
        trusted,
        trusted || hasRootOfFamily(chain.getLast()),
        trusted ? null : trustedByOwnRoots(handshake));
  }

  private boolean hasRootOfFamily(X509Certificate topmost) {
    var family = organisation(topmost.getIssuerX500Principal().toString());
    if (family == null) {
      return false;
    }
    for (var root : roots.certificates()) {
      if (family.equals(organisation(root.getSubjectX500Principal().toString()))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String organisation(String name) {
    return DistinguishedName.parse(name).first("O").orElse(null);
  }

  private static @Nullable Boolean trustedByOwnRoots(HandshakeRecord handshake) {
    try {
      return accepts(TrustManagers.ownRoots(), handshake);
    } catch (GeneralSecurityException e) {
      return null;
    }
  }

  private static boolean accepts(X509ExtendedTrustManager judge, HandshakeRecord handshake) {
    try {
      var chain = handshake.chain().toArray(new X509Certificate[0]);
      judge.checkServerTrusted(chain, handshake.keyExchange());
      return true;
    } catch (CertificateException e) {
      return false;
    }
  }
}
