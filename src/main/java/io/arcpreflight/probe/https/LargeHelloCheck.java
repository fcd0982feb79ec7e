package io.arcpreflight.probe.https;

import io.arcpreflight.observation.endpoint.HelloOutcome;
import io.arcpreflight.observation.endpoint.LargeHelloObservation;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.https.tls.ClientHello;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Tries beside an endpoint's own handshake whether a ClientHello of the size of Go's gets through:
 * this program's own is smaller. One that is lost is sent once more, after a small one.
 */
final class LargeHelloCheck implements Closeable {
  private static final long SHORTEST_MS = 1_500;
  private static final int TIMES_HANDSHAKE = 4;
  private static final int HANDSHAKE = 22;
  private static final int ALERT = 21;
  private static final int ALERT_NUMBER_AT = 6;

  private final String host;
  private final Opener opener;
  private final Deadline deadline;
  private final long startMs;
  private final FutureTask<Answer> first;
  private final byte[] hello;
  private volatile @Nullable Socket open;

  /** Makes a connection to the endpoint, or none. */
  @FunctionalInterface
  interface Opener {
    @Nullable Socket open(Deadline limit) throws IOException, InterruptedException;
  }

  private record Answer(HelloOutcome outcome, @Nullable Integer alert) {
    static Answer of(HelloOutcome outcome) {
      return new Answer(outcome, null);
    }
  }

  private LargeHelloCheck(String host, Opener opener, Duration limit, Deadline deadline) {
    this.host = host;
    this.opener = opener;
    this.deadline = deadline;
    this.startMs = deadline.elapsedMillis();
    this.hello = ClientHello.large(host);
    this.first = new FutureTask<>(() -> send(hello, deadline.within(limit)));
  }

  static LargeHelloCheck start(
      EndpointRequest request, ProbeNetwork network, Opener opener, Deadline deadline) {
    var limit = network.timeouts().handshake();
    var check = new LargeHelloCheck(request.target().host(), opener, limit, deadline);
    network.sideTasks().execute(check.first);
    return check;
  }

  /**
   * What became of it; absent where the endpoint's own handshake failed as well.
   *
   * @param own that of the endpoint, which tells how long an answer takes
   */
  @Nullable LargeHelloObservation finish(@Nullable TlsObservation own) throws InterruptedException {
    if (own == null || own.chain().isEmpty()) {
      return null;
    }
    var patience = Math.max(SHORTEST_MS, TIMES_HANDSHAKE * own.durationMs());
    var limit = Duration.ofMillis(patience);
    var large = await(deadline.within(limit));
    HelloOutcome small = null;
    if (large.outcome != HelloOutcome.ANSWERED && large.outcome != HelloOutcome.NOT_SENT) {
      small = send(ClientHello.small(host), deadline.within(limit)).outcome;
      large = send(hello, deadline.within(limit));
    }
    return new LargeHelloObservation(
        startMs,
        deadline.elapsedMillis() - startMs,
        hello.length,
        deadline.passed() ? HelloOutcome.NOT_SENT : large.outcome,
        small,
        large.alert);
  }

  private Answer await(Deadline limit) throws InterruptedException {
    try {
      return first.get(limit.remainingMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      close();
      return Answer.of(HelloOutcome.TIMEOUT);
    } catch (ExecutionException broke) {
      return Answer.of(HelloOutcome.NOT_SENT);
    }
  }

  private Answer send(byte[] message, Deadline limit) throws InterruptedException {
    try (var socket = opener.open(limit)) {
      if (socket == null) {
        return Answer.of(HelloOutcome.NOT_SENT);
      }
      open = socket;
      return exchange(socket, message, limit);
    } catch (IOException unconnected) {
      return Answer.of(HelloOutcome.NOT_SENT);
    }
  }

  private static Answer exchange(Socket socket, byte[] message, Deadline limit) {
    try {
      socket.getOutputStream().write(message);
      socket.setSoTimeout((int) Math.max(1, limit.remainingMillis()));
      var start = socket.getInputStream().readNBytes(ALERT_NUMBER_AT + 1);
      if (start.length == 0) {
        return Answer.of(HelloOutcome.CLOSED);
      }
      return switch (start[0]) {
        case HANDSHAKE -> Answer.of(HelloOutcome.ANSWERED);
        case ALERT ->
            new Answer(
                HelloOutcome.ALERTED,
                start.length > ALERT_NUMBER_AT ? start[ALERT_NUMBER_AT] & 0xff : null);
        default -> Answer.of(HelloOutcome.NOT_TLS);
      };
    } catch (SocketTimeoutException silent) {
      return Answer.of(HelloOutcome.TIMEOUT);
    } catch (IOException broken) {
      return Answer.of(HelloOutcome.RESET);
    }
  }

  @Override
  public void close() {
    first.cancel(true);
    var socket = open;
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException e) {
        // Nothing more is expected of it.
      }
    }
  }
}
