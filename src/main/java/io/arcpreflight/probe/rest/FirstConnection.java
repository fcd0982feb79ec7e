package io.arcpreflight.probe.rest;

import io.arcpreflight.probe.Deadline;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;

/**
 * Lets the first question to a host connect, and all others wait until that connection stands,
 * which over HTTP/2 is theirs as well. Else each of those that are asked at once would shake hands
 * on its own, and all connections but one be thrown away.
 */
final class FirstConnection extends EventListener {
  /** After this time each of them tries on its own, so that one silence is not waited for twice. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final AtomicBoolean begun = new AtomicBoolean();
  private final CountDownLatch stands = new CountDownLatch(1);

  /** A question and its answer. */
  @FunctionalInterface
  interface Exchange {
    Reply perform() throws IOException;
  }

  Reply inTurn(Deadline deadline, Exchange exchange) throws IOException, InterruptedException {
    if (!begun.compareAndSet(false, true)) {
      await(deadline);
      return exchange.perform();
    }
    try {
      return exchange.perform();
    } finally {
      // Where it could not connect, the others see for themselves.
      stands.countDown();
    }
  }

  private void await(Deadline deadline) throws InterruptedException {
    if (!stands.await(deadline.millisToWait(PATIENCE), TimeUnit.MILLISECONDS)) {
      stands.countDown();
    }
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    stands.countDown();
  }
}
