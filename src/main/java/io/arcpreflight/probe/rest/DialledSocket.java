package io.arcpreflight.probe.rest;

import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.https.EndpointRequest;
import io.arcpreflight.probe.https.ProbeNetwork;
import io.arcpreflight.probe.https.proxy.ProxyTunnel;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * A socket that goes the agent's way to one host, wherever the code that uses it believes to
 * connect it to: to every address of the host at once, or through the tunnel of its proxy.
 */
final class DialledSocket extends Socket {
  private final EndpointRequest way;
  private final ProbeNetwork network;
  private final Deadline deadline;
  private @Nullable Socket socket;
  private @Nullable Closeable connection;

  DialledSocket(EndpointRequest way, ProbeNetwork network, Deadline deadline) {
    this.way = way;
    this.network = network;
    this.deadline = deadline;
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    try {
      socket = way.proxy() == null ? direct() : tunnelled();
      socket.setTcpNoDelay(true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while connecting");
    }
  }

  private Socket direct() throws IOException, InterruptedException {
    var target = way.target();
    var answer = network.resolver().resolve(target.host(), deadline);
    if (answer.addresses().isEmpty()) {
      throw new UnknownHostException(target.host());
    }
    var race = network.connector().start(answer.addresses(), target.port(), deadline);
    connection = race;
    var first = race.awaitFirst();
    if (first == null) {
      throw new SocketException("no address of " + target.host() + " accepts a connection");
    }
    return first;
  }

  private Socket tunnelled() throws IOException, InterruptedException {
    var proxy = way.proxy();
    if (proxy == null) {
      throw new IllegalStateException("there is no proxy");
    }
    var tunnel = new ProxyTunnel(way, proxy, network).open(deadline);
    connection = tunnel;
    var open = tunnel.socket();
    if (open == null) {
      var answer = tunnel.finish().connect();
      throw new SocketException(
          "the proxy opens no tunnel"
              + (answer == null || answer.statusLine() == null ? "" : ": " + answer.statusLine()));
    }
    return open;
  }

  private Socket connected() throws SocketException {
    var open = socket;
    if (open == null) {
      throw new SocketException("not connected");
    }
    return open;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return connected().getInputStream();
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return connected().getOutputStream();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
    }
    if (connection != null) {
      connection.close();
    }
    super.close();
  }

  @Override
  public boolean isConnected() {
    return socket != null && socket.isConnected();
  }

  @Override
  public boolean isBound() {
    return isConnected();
  }

  @Override
  public boolean isClosed() {
    return socket == null ? super.isClosed() : socket.isClosed();
  }

  @Override
  public boolean isInputShutdown() {
    return socket != null && socket.isInputShutdown();
  }

  @Override
  public boolean isOutputShutdown() {
    return socket != null && socket.isOutputShutdown();
  }

  @Override
  public void shutdownInput() throws IOException {
    connected().shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    connected().shutdownOutput();
  }

  @Override
  public @Nullable InetAddress getInetAddress() {
    return socket == null ? null : socket.getInetAddress();
  }

  @Override
  public int getPort() {
    return socket == null ? 0 : socket.getPort();
  }

  @Override
  public void setSoTimeout(int timeout) throws SocketException {
    if (socket != null) {
      socket.setSoTimeout(timeout);
    }
  }

  @Override
  public int getSoTimeout() throws SocketException {
    return socket == null ? 0 : socket.getSoTimeout();
  }

  @Override
  public void setTcpNoDelay(boolean on) throws SocketException {
    connected().setTcpNoDelay(on);
  }

  @Override
  public boolean getTcpNoDelay() throws SocketException {
    return connected().getTcpNoDelay();
  }

  @Override
  public void setSoLinger(boolean on, int linger) throws SocketException {
    connected().setSoLinger(on, linger);
  }

  @Override
  public int getSoLinger() throws SocketException {
    return connected().getSoLinger();
  }
}
