package io.arcpreflight.probe.https.tls;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Judges servers and no clients. */
abstract class ServersOnly extends X509ExtendedTrustManager {
  @Override
  public final void checkClientTrusted(
      X509Certificate[] chain, String authType, @Nullable Socket peer) throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public final void checkClientTrusted(
      X509Certificate[] chain, String authType, @Nullable SSLEngine peer)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public final void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("no clients are expected here");
  }

  /** None: OkHttp would index them for every client, and only pinning needs that index. */
  @Override
  public final X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
