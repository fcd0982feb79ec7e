package io.arcpreflight.probe.https.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;

/** Notes what each peer presents, then leaves the decision to the trust manager behind it. */
final class RecordingTrustManager extends ServersOnly {
  private final X509ExtendedTrustManager judge;
  private final Map<Socket, HandshakeRecord> records = new ConcurrentHashMap<>();

  RecordingTrustManager(X509ExtendedTrustManager judge) {
    this.judge = judge;
  }

  /** Begins to note this socket's handshake, until it is forgotten. */
  HandshakeRecord record(SSLSocket socket) {
    var handshake = new HandshakeRecord();
    records.put(socket, handshake);
    return handshake;
  }

  void forget(SSLSocket socket) {
    records.remove(socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    var handshake = records.get(socket);
    if (handshake != null && socket instanceof SSLSocket tls) {
      handshake.presented(chain, authType, tls.getHandshakeSession());
    }
    try {
      judge.checkServerTrusted(chain, authType, socket);
    } catch (CertificateException e) {
      if (handshake != null) {
        handshake.refused(e);
      }
      throw e;
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    judge.checkServerTrusted(chain, authType, engine);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    judge.checkServerTrusted(chain, authType);
  }
}
