package io.arcpreflight.probe.https.tcp;

import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NoRouteToHostException;

/** What a failed connection attempt means: by the exception's type, else by the system's words. */
final class ConnectFailure {
  /** A system gives up on silence no sooner than this; a refusal comes sooner. */
  private static final long SILENCE_MILLIS = 1_000;

  private ConnectFailure() {}

  static TcpConnectOutcome outcome(IOException failure, InetAddress address, long elapsedMillis) {
    var words = failure.getMessage() == null ? "" : failure.getMessage();
    return switch (failure) {
      case NoRouteToHostException _ -> TcpConnectOutcome.HOST_UNREACHABLE;
      case ConnectException _ -> refusedOrSilent(words, elapsedMillis);
      case BindException _ ->
          words.contains("assign") ? withoutSource(address) : TcpConnectOutcome.PROHIBITED;
      default -> byWords(words);
    };
  }

  /**
   * Neither an address nor a port to connect from. A machine without IPv6 says so of its addresses;
   * one without IPv4 says that the network is unreachable.
   */
  private static TcpConnectOutcome withoutSource(InetAddress address) {
    return address instanceof Inet6Address
        ? TcpConnectOutcome.NETWORK_UNREACHABLE
        : TcpConnectOutcome.NO_LOCAL_PORT;
  }

  /** The system's own time-out has the type of a refusal, and its words may be translated. */
  private static TcpConnectOutcome refusedOrSilent(String words, long elapsedMillis) {
    if (words.contains("refused")) {
      return TcpConnectOutcome.REFUSED;
    }
    var silent = words.contains("timed out") || elapsedMillis >= SILENCE_MILLIS;
    return silent ? TcpConnectOutcome.TIMEOUT : TcpConnectOutcome.REFUSED;
  }

  /** Whether this machine forbids it (EPERM, EACCES). */
  static boolean isDenial(String words) {
    return words.contains("Operation not permitted") || words.contains("Permission denied");
  }

  private static TcpConnectOutcome byWords(String words) {
    if (words.contains("Network is unreachable")
        || words.contains("Network is down")
        || words.contains("Address family not supported")
        || words.contains("Invalid argument")) {
      // "Invalid argument" is how Linux words a blackhole route of its own.
      return TcpConnectOutcome.NETWORK_UNREACHABLE;
    }
    if (isDenial(words)) {
      return TcpConnectOutcome.PROHIBITED;
    }
    if (words.contains("reset")) {
      // Accepted and reset at once, before this side had noticed the first.
      return TcpConnectOutcome.REFUSED;
    }
    return words.contains("Host is down")
        ? TcpConnectOutcome.HOST_UNREACHABLE
        : TcpConnectOutcome.FAILED;
  }
}
