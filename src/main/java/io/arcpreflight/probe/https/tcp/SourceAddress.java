package io.arcpreflight.probe.https.tcp;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import org.jspecify.annotations.Nullable;

/** This machine's end of a connection, which firewalls and proxies keep in their logs. */
final class SourceAddress {
  private SourceAddress() {}

  /**
   * Binds a port, so that it is known even of a connection that never stands.
   *
   * @return 0 where there is none; connecting then fails in the same way, and says so
   */
  static int choosePort(SocketChannel channel) {
    try {
      channel.bind(null);
      return channel.getLocalAddress() instanceof InetSocketAddress local ? local.getPort() : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * The address and port from which a connection to this peer is made.
   *
   * @return absent where the system has no address for it
   */
  static @Nullable String towards(InetSocketAddress peer, int port) {
    try {
      var local = port == 0 ? null : route(peer);
      return local == null ? null : written(local, port);
    } catch (IOException | UnsupportedAddressTypeException e) {
      return null;
    }
  }

  /** Nothing is sent: connecting a datagram socket only asks for the route. */
  private static @Nullable InetSocketAddress route(InetSocketAddress peer) throws IOException {
    var family =
        peer.getAddress() instanceof Inet4Address
            ? StandardProtocolFamily.INET
            : StandardProtocolFamily.INET6;
    try (var route = DatagramChannel.open(family)) {
      route.connect(peer);
      return route.getLocalAddress() instanceof InetSocketAddress local ? local : null;
    }
  }

  private static String written(InetSocketAddress local, int port) {
    var address = local.getAddress().getHostAddress();
    var zone = address.indexOf('%');
    var plain = zone < 0 ? address : address.substring(0, zone);
    return (plain.indexOf(':') < 0 ? plain : "[" + plain + "]") + ":" + port;
  }
}
