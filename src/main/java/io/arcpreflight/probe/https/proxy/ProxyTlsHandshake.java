package io.arcpreflight.probe.https.proxy;

import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.PhaseTimeouts;
import io.arcpreflight.probe.https.tcp.ConnectionTimer;
import io.arcpreflight.probe.https.tcp.PreparedSocket;
import io.arcpreflight.probe.https.tls.AgentTrust;
import io.arcpreflight.probe.https.tls.TlsTrace;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * TLS with a proxy itself.
 *
 * @param socket absent when the handshake failed
 */
record ProxyTlsHandshake(TlsObservation observation, @Nullable Socket socket) {

  static ProxyTlsHandshake perform(
      Socket plain, ProxyUrl proxy, AgentTrust trust, PhaseTimeouts timeouts, Deadline deadline)
      throws IOException {
    var connection = new PreparedSocket(plain);
    var socket =
        (SSLSocket)
            trust
                .sockets()
                .createSocket(connection, proxy.host(), proxy.port(), /* autoClose= */ true);
    socket.setEnabledProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    var cutoff = ConnectionTimer.start(connection, deadline.millisToWait(timeouts.handshake()));
    try (var trace = new TlsTrace(trust, socket, connection.wire(), deadline)) {
      try {
        socket.startHandshake();
        verifyName(socket, proxy.host());
        cutoff.end();
        return new ProxyTlsHandshake(trace.established(), socket);
      } catch (IOException e) {
        return new ProxyTlsHandshake(trace.failed(e, cutoff, cutoff.end()), null);
      }
    }
  }

  private static void verifyName(SSLSocket socket, String host) throws IOException {
    var verifier =
        new OkHttpClient.Builder()
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .build()
            .hostnameVerifier();
    if (!verifier.verify(host, socket.getSession())) {
      throw new SSLPeerUnverifiedException("the certificate is not for " + host);
    }
  }
}
