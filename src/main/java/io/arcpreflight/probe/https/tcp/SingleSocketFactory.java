package io.arcpreflight.probe.https.tcp;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/** Hands out one prepared connection, once. */
public final class SingleSocketFactory extends SocketFactory {
  private final PreparedSocket prepared;
  private boolean handedOut;

  public SingleSocketFactory(PreparedSocket prepared) {
    this.prepared = prepared;
  }

  @Override
  public Socket createSocket() throws SocketException {
    if (handedOut) {
      throw new SocketException("there is one connection to an endpoint");
    }
    handedOut = true;
    return prepared;
  }

  @Override
  public Socket createSocket(String host, int port) throws SocketException {
    return createSocket();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws SocketException {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws SocketException {
    return createSocket();
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort)
      throws SocketException {
    return createSocket();
  }
}
