package io.arcpreflight.probe.rest;

import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.https.EndpointRequest;
import io.arcpreflight.probe.https.ProbeNetwork;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.SocketFactory;

/** Makes sockets that go the agent's way to one host. */
final class DialledSocketFactory extends SocketFactory implements Closeable {
  private final Queue<DialledSocket> made = new ConcurrentLinkedQueue<>();
  private final EndpointRequest way;
  private final ProbeNetwork network;
  private final Deadline deadline;

  DialledSocketFactory(EndpointRequest way, ProbeNetwork network, Deadline deadline) {
    this.way = way;
    this.network = network;
    this.deadline = deadline;
  }

  @Override
  public Socket createSocket() {
    var socket = new DialledSocket(way, network, deadline);
    made.add(socket);
    return socket;
  }

  /** Ends whatever still goes over its sockets. */
  @Override
  public void close() throws IOException {
    for (var socket : made) {
      socket.close();
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("sockets are connected later");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
    throw new UnsupportedOperationException("sockets are connected later");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("sockets are connected later");
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException("sockets are connected later");
  }
}
