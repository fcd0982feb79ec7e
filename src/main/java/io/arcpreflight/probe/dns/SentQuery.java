package io.arcpreflight.probe.dns;

import io.arcpreflight.net.InetAddresses;
import io.arcpreflight.observation.endpoint.EdnsFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What whoever watches the network can search for.
 *
 * @param source this machine's address; the library chooses the port and does not tell it
 */
record SentQuery(Instant at, @Nullable String source, DnsQuery query) {

  @Nullable EdnsFailure ednsFailure() {
    return query.ednsFailure();
  }

  String transport() {
    return query.hasUsedTcp() ? "tcp" : "udp";
  }

  /** The address from which this machine sends to a server; nothing is sent. */
  static @Nullable String sourceTowards(InetSocketAddress server) {
    try (var channel = DatagramChannel.open()) {
      channel.connect(server);
      return channel.getLocalAddress() instanceof InetSocketAddress local
          ? InetAddresses.text(local.getAddress())
          : null;
    } catch (IOException | RuntimeException unknown) {
      return null;
    }
  }
}
