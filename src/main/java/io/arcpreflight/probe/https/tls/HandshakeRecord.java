package io.arcpreflight.probe.https.tls;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** What one handshake showed of the peer, whether or not it was accepted. */
final class HandshakeRecord {
  private List<X509Certificate> chain = List.of();
  private String keyExchange = "UNKNOWN";
  private @Nullable String protocol;
  private @Nullable String cipher;
  private @Nullable CertificateException refusal;

  /** Takes note of what the peer presents, before it is judged. */
  void presented(X509Certificate[] certificates, String authType, @Nullable SSLSession session) {
    chain = List.of(certificates);
    keyExchange = authType;
    if (session != null) {
      protocol = session.getProtocol();
      cipher = session.getCipherSuite();
    }
  }

  void refused(CertificateException reason) {
    refusal = reason;
  }

  /** Takes what a finished handshake agreed on; a resumed one presents no certificates anew. */
  void agreed(SSLSocket socket) {
    var session = socket.getSession();
    protocol = session.getProtocol();
    cipher = session.getCipherSuite();
    if (chain.isEmpty()) {
      try {
        chain =
            Arrays.stream(session.getPeerCertificates()).map(X509Certificate.class::cast).toList();
      } catch (SSLPeerUnverifiedException e) {
        chain = List.of();
      }
    }
  }

  /** The certificates as the peer sent them, leaf first. */
  List<X509Certificate> chain() {
    return chain;
  }

  String keyExchange() {
    return keyExchange;
  }

  @Nullable String protocol() {
    return protocol;
  }

  @Nullable String cipher() {
    return cipher;
  }

  @Nullable CertificateException refusal() {
    return refusal;
  }
}
