package io.arcpreflight.probe.https.tls;

import io.arcpreflight.probe.https.tcp.WireTrace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Puts TLS over connections that stand, and shows each such socket before its handshake. */
public final class TracingSocketFactory extends SSLSocketFactory {
  private final SSLSocketFactory delegate;
  private final Consumer<SSLSocket> beforeHandshake;
  private final WireTrace heard;

  /**
   * @param heard keeps the beginning of what the peer says within TLS
   */
  public TracingSocketFactory(
      SSLSocketFactory delegate, Consumer<SSLSocket> beforeHandshake, WireTrace heard) {
    this.delegate = delegate;
    this.beforeHandshake = beforeHandshake;
    this.heard = heard;
  }

  @Override
  public Socket createSocket(Socket connection, String host, int port, boolean autoClose)
      throws IOException {
    var socket = (SSLSocket) delegate.createSocket(connection, host, port, autoClose);
    beforeHandshake.accept(socket);
    return new HeardTlsSocket(socket, heard);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return delegate.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return delegate.getSupportedCipherSuites();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("connections are made elsewhere");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException("connections are made elsewhere");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("connections are made elsewhere");
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("connections are made elsewhere");
  }
}
