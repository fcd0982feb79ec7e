package io.arcpreflight.probe.https.tcp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * Whether this process may use the network at all. A policy such as that of seccomp or SELinux
 * fails its calls with the errors of a network that is not there. Nobody but this process is
 * contacted.
 */
public final class SocketPermission {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
  private static final int DNS_PORT = 53;

  private SocketPermission() {}

  /** Whether the system denies even what needs no network. */
  public static boolean isDenied() {
    return isDenied(SocketPermission::associate) || isDenied(SocketPermission::connectToItself);
  }

  @FunctionalInterface
  interface Call {
    void make() throws IOException;
  }

  static boolean isDenied(Call call) {
    try {
      call.make();
      return false;
    } catch (IOException failed) {
      var words = String.valueOf(failed.getMessage());
      // Every Linux knows IPv4: where it does not, RestrictAddressFamilies= of systemd is at work.
      return ConnectFailure.isDenial(words) || words.contains("Address family not supported");
    } catch (UnsupportedOperationException noIpv4) {
      return true;
    }
  }

  /** Sends nothing: a datagram socket only remembers the address. */
  private static void associate() throws IOException {
    try (var socket = DatagramChannel.open(StandardProtocolFamily.INET)) {
      socket.connect(new InetSocketAddress(LOOPBACK, DNS_PORT));
    }
  }

  private static void connectToItself() throws IOException {
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.INET);
        var client = SocketChannel.open(StandardProtocolFamily.INET)) {
      try {
        server.bind(new InetSocketAddress(LOOPBACK, 0));
      } catch (IOException clientNeedNotListen) {
        // Nor is a port free where connections have used them all.
        return;
      }
      client.connect(server.getLocalAddress());
    }
  }
}
