package io.arcpreflight.probe.https.tcp;

import io.arcpreflight.observation.endpoint.TcpConnectAttempt;
import io.arcpreflight.observation.endpoint.TcpObservation;
import io.arcpreflight.probe.Deadline;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Connections to several addresses at once. The first that stands can be used while the others are
 * still watched, in a thread beside, for as long as a slow but working one would need.
 */
public final class TcpRace implements Closeable {
  private static final long GRACE_MILLIS = 1_000;
  private static final long GRACE_FACTOR = 3;

  /** After this time Go begins with the other family. */
  private static final Duration FALLBACK = Duration.ofMillis(300);

  private final Deadline end;
  private final Deadline fallback;
  private final Executor sideTasks;
  private final Deadline deadline;
  private final Instant startedAt;
  private final long startMillis;
  private final OwnFilter ownFilter;
  private final Selector selector;
  private final List<TcpAttempt> attempts = new ArrayList<>();
  private @Nullable TcpAttempt first;
  private @Nullable FutureTask<Void> rest;

  TcpRace(
      Deadline deadline, Deadline end, Executor sideTasks, Instant startedAt, OwnFilter ownFilter)
      throws IOException {
    this.ownFilter = ownFilter;
    this.deadline = deadline;
    this.startedAt = startedAt;
    this.end = end;
    this.sideTasks = sideTasks;
    this.startMillis = deadline.elapsedMillis();
    this.fallback = end.within(FALLBACK);
    this.selector = Selector.open();
  }

  void begin(List<InetAddress> addresses, int port, AddressMapping addressMapping) {
    for (var address : addresses) {
      var attempt = new TcpAttempt(address, addressMapping.of(address, port), deadline, startedAt);
      attempts.add(attempt);
      attempt.begin(selector);
    }
  }

  /** Waits for the first connection; absent when no address accepts in time. */
  @Nullable
  public Socket awaitFirst() throws IOException, InterruptedException {
    var winner = choose();
    while (winner == null && anyPending() && !end.passed()) {
      select(findFirst() == null ? end : fallback);
      winner = choose();
    }
    first = winner;
    var channel = winner == null ? null : winner.connected();
    if (channel == null) {
      endRest();
      return null;
    }
    var key = channel.keyFor(selector);
    if (key != null) {
      key.cancel();
      selector.selectNow();
    }
    channel.configureBlocking(true);
    watchRest();
    return channel.socket();
  }

  /**
   * The connection that Go would go on with: of the family that the system puts first, as long as
   * that is not too slow. What then happens on it is not tried over the other family.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8305">RFC 8305</a>
   */
  private @Nullable TcpAttempt choose() {
    var pending = false;
    for (var attempt : attempts) {
      if (attempt.isOfFamilyOf(attempts.getFirst())) {
        if (attempt.connected() != null) {
          return attempt;
        }
        pending |= attempt.isPending();
      }
    }
    return pending && !fallback.passed() ? null : findFirst();
  }

  private @Nullable TcpAttempt findFirst() {
    for (var attempt : attempts) {
      if (attempt.connected() != null) {
        return attempt;
      }
    }
    return null;
  }

  private void watchRest() {
    if (!anyPending()) {
      endRest();
      return;
    }
    var took = deadline.elapsedMillis() - startMillis;
    var grace = Duration.ofMillis(Math.max(GRACE_MILLIS, GRACE_FACTOR * took));
    var watch = new FutureTask<Void>(() -> watchUntil(end.within(grace)), null);
    rest = watch;
    sideTasks.execute(watch);
  }

  private void watchUntil(Deadline graceEnd) {
    try {
      while (anyPending() && !graceEnd.passed()) {
        select(graceEnd);
      }
    } catch (IOException e) {
      // What is not known by now is reported as a time-out.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      endRest();
    }
  }

  private void select(Deadline until) throws IOException, InterruptedException {
    selector.select(Math.max(1, until.remainingMillis()));
    if (Thread.interrupted()) {
      throw new InterruptedException("interrupted while connecting");
    }
    for (var key : selector.selectedKeys()) {
      var attempt = (TcpAttempt) key.attachment();
      key.interestOps(0);
      attempt.proceed();
    }
    selector.selectedKeys().clear();
  }

  private boolean anyPending() {
    for (var attempt : attempts) {
      if (attempt.isPending()) {
        return true;
      }
    }
    return false;
  }

  /** The address of the connection that is used; absent when there is none. */
  public @Nullable String chosen() {
    return first == null ? null : first.address();
  }

  /** Waits for the attempts that are still watched, and tells of all in the addresses' order. */
  public TcpObservation finish() throws InterruptedException {
    if (rest != null) {
      try {
        rest.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("watching connections broke", e);
      }
    }
    var results = new ArrayList<TcpConnectAttempt>();
    var longest = 0L;
    for (var attempt : attempts) {
      var result = attempt.result();
      if (result != null) {
        results.add(result);
        longest = Math.max(longest, result.durationMs());
      }
    }
    var stopped = findFirst() == null ? ownFilter.stopped() : null;
    return new TcpObservation(startMillis, longest, results, stopped);
  }

  private void endRest() {
    for (var attempt : attempts) {
      attempt.giveUp();
      if (attempt != first) {
        attempt.close();
      }
    }
    closeSelector();
  }

  /** Closes every connection, the first one included. */
  @Override
  public void close() {
    if (rest != null) {
      rest.cancel(true);
    }
    attempts.forEach(TcpAttempt::close);
    closeSelector();
  }

  private void closeSelector() {
    try {
      selector.close();
    } catch (IOException e) {
      // Nothing more is expected of it.
    }
  }
}
