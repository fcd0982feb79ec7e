package io.arcpreflight.probe.https;

import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.https.http.HttpsRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/**
 * Warms up TLS by a request to nobody. The first handshake of a process computes tables for its
 * elliptic curves, which takes longer than everything else about it; this does so while names are
 * still being looked up, and nothing leaves the process.
 */
final class TlsWarmUp {
  private static final EndpointRequest REQUEST =
      new EndpointRequest(
          new EndpointTarget("warm-up", "nobody.invalid", 443, "/", false, false),
          RequestRoute.direct("nowhere"),
          null,
          AnswerSignature.NONE,
          Discovery.NONE,
          false);

  private TlsWarmUp() {}

  static void perform(ProbeNetwork network, Deadline deadline)
      throws IOException, InterruptedException {
    new HttpsRequest(REQUEST, network).perform(new Nobody(), deadline);
  }

  /** A connection whose other side takes everything and then ends it. */
  private static final class Nobody extends Socket {
    private final InetAddress address = InetAddress.getLoopbackAddress();

    @Override
    public InputStream getInputStream() {
      return InputStream.nullInputStream();
    }

    @Override
    public OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }

    @Override
    public InetAddress getInetAddress() {
      return address;
    }

    @Override
    public SocketAddress getRemoteSocketAddress() {
      return new InetSocketAddress(address, REQUEST.target().port());
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public void setSoTimeout(int timeout) {
      // Nothing is waited for.
    }
  }
}
