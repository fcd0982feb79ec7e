package io.arcpreflight.probe.https.tcp;

import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.https.ExceptionText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One connection on its way, and what became of it. */
final class TcpAttempt {
  private final InetAddress address;
  private final InetSocketAddress peer;
  private final Deadline deadline;
  private final Instant startedAt;
  private final long startMillis;
  private int sourcePort;
  private @Nullable SocketChannel channel;
  private @Nullable TcpConnectAttempt result;

  /**
   * @param address the one that is told of
   * @param peer where that leads
   * @param startedAt by this machine's clock
   */
  TcpAttempt(InetAddress address, InetSocketAddress peer, Deadline deadline, Instant startedAt) {
    this.address = address;
    this.peer = peer;
    this.deadline = deadline;
    this.startedAt = startedAt;
    this.startMillis = deadline.elapsedMillis();
  }

  void begin(Selector selector) {
    try {
      var opened = SocketChannel.open();
      channel = opened;
      opened.configureBlocking(false);
      opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
      sourcePort = SourceAddress.choosePort(opened);
      if (opened.connect(peer)) {
        end(TcpConnectOutcome.CONNECTED, null);
      } else {
        opened.register(selector, SelectionKey.OP_CONNECT, this);
      }
    } catch (UnsupportedAddressTypeException e) {
      end(TcpConnectOutcome.NETWORK_UNREACHABLE, "this machine does not have this address family");
    } catch (IOException e) {
      fail(e);
    }
  }

  /** Takes note of what the selector has reported. */
  void proceed() {
    try {
      if (channel != null && channel.finishConnect()) {
        end(TcpConnectOutcome.CONNECTED, null);
      }
    } catch (IOException e) {
      fail(e);
    }
  }

  void giveUp() {
    if (result == null) {
      end(TcpConnectOutcome.TIMEOUT, null);
    }
  }

  private void fail(IOException failure) {
    var elapsed = deadline.elapsedMillis() - startMillis;
    end(ConnectFailure.outcome(failure, address, elapsed), ExceptionText.of(failure));
  }

  private void end(TcpConnectOutcome outcome, @Nullable String detail) {
    var elapsed = deadline.elapsedMillis() - startMillis;
    var source = SourceAddress.towards(peer, sourcePort);
    result =
        new TcpConnectAttempt(
            address.getHostAddress(), outcome, elapsed, detail, source, startedAt);
  }

  String address() {
    return address.getHostAddress();
  }

  boolean isOfFamilyOf(TcpAttempt other) {
    return address.getClass().equals(other.address.getClass());
  }

  boolean isPending() {
    return result == null;
  }

  @Nullable TcpConnectAttempt result() {
    return result;
  }

  /** The connection, if it stands, for whoever goes on with it. */
  @Nullable SocketChannel connected() {
    return result != null && result.outcome() == TcpConnectOutcome.CONNECTED ? channel : null;
  }

  void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // Nothing more is expected of it.
      }
    }
  }
}
