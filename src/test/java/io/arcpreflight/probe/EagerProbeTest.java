package io.arcpreflight.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.arcpreflight.observation.host.ClockObservation;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EagerProbeTest {
  private static final ClockObservation SEEN = new ClockObservation("chronyd", true, "here");

  private final ExecutorService beside = Executors.newSingleThreadExecutor();
  private final Deadline deadline = Deadline.after(Duration.ofSeconds(20), System::nanoTime);

  @AfterEach
  void end() {
    beside.shutdownNow();
  }

  @Test
  void look_beginsBeforeAnybodyAsks() throws Exception {
    var began = new CountDownLatch(1);
    var probe =
        new EagerProbe(
            _ -> {
              began.countDown();
              return SEEN;
            },
            deadline,
            beside);

    assertThat(began.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(probe.observe(deadline)).isSameAs(SEEN);
  }

  @Test
  void failures_areTheProbesOwn() {
    var told = new IOException("no such library");
    var broke = new IllegalStateException("a bug");

    assertThatThrownBy(() -> failing(told).observe(deadline)).isSameAs(told);
    var probe =
        new EagerProbe(
            _ -> {
              throw broke;
            },
            deadline,
            beside);
    assertThatThrownBy(() -> probe.observe(deadline)).isSameAs(broke);
  }

  private EagerProbe failing(IOException told) {
    return new EagerProbe(
        _ -> {
          throw told;
        },
        deadline,
        beside);
  }
}
