package io.arcpreflight.hostile;

import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A DNS server that says to a question whatever bytes it likes, over UDP and TCP. */
final class RawDnsServer implements Closeable {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  private final DatagramSocket udp;
  private final ScriptedServer tcp;
  private final Function<byte[], List<byte[]>> replies;

  private RawDnsServer(
      DatagramSocket udp, ScriptedServer tcp, Function<byte[], List<byte[]>> replies) {
    this.udp = udp;
    this.tcp = tcp;
    this.replies = replies;
  }

  /**
   * On a port of its own.
   *
   * @param replies the datagrams that answer one
   */
  static RawDnsServer start(Function<byte[], List<byte[]>> replies, Script overTcp) {
    try {
      while (true) {
        var tcp = ScriptedServer.start(overTcp);
        try {
          var server = new RawDnsServer(new DatagramSocket(tcp.port(), LOOPBACK), tcp, replies);
          Thread.ofPlatform().daemon().name("hostile DNS").start(server::serve);
          return server;
        } catch (IOException portTaken) {
          tcp.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InetSocketAddress address() {
    return new InetSocketAddress(LOOPBACK, udp.getLocalPort());
  }

  private void serve() {
    var buffer = new byte[4096];
    try {
      while (!udp.isClosed()) {
        var packet = new DatagramPacket(buffer, buffer.length);
        udp.receive(packet);
        for (var reply : replies.apply(Arrays.copyOf(buffer, packet.getLength()))) {
          udp.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
        }
      }
    } catch (IOException closed) {
      // The end.
    }
  }

  @Override
  public void close() throws IOException {
    udp.close();
    tcp.close();
  }
}
