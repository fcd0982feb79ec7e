package io.arcpreflight.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.StandIn;
import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine whose host name comes late, and a clock that only waiting moves. */
class RetryLoopTest {
  private final TestProcess process = new TestProcess();
  private final AtomicLong nanos = new AtomicLong();
  private final List<Duration> pauses = new ArrayList<>();
  @TempDir private Path root;
  private StandIn azcmagent;

  @BeforeEach
  void start() throws IOException {
    azcmagent = StandIn.installedUnder(root).hostname("localhost");
    process.fileRoot(root).nanoClock(nanos::get);
    whenPausing(() -> {});
  }

  private void whenPausing(Runnable happens) {
    process.pause(
        time -> {
          pauses.add(time);
          nanos.addAndGet(time.toNanos());
          happens.run();
        });
  }

  private void afterPauses(int count, String hostname) {
    whenPausing(
        () -> {
          if (pauses.size() == count) {
            rename(hostname);
          }
        });
  }

  private void rename(String hostname) {
    try {
      azcmagent.hostname(hostname);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int connect(String wait) {
    return process.run(
        "connect",
        "-s",
        "P",
        "-g",
        "rg",
        "-l",
        "koreacentral",
        "--only",
        "host.hostname",
        "--wait",
        wait);
  }

  @Test
  void recovery_isWaitedForAndTold() {
    afterPauses(3, "srv-db-07");
    assertThat(connect("5m")).isZero();
    assertThat(pauses).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L);
    assertThat(azcmagent.wasRun()).isTrue();
    assertThat(process.err().lines())
        .containsExactly(
            "arc-preflight: not ready: host.hostname-unavailable; next check in 1 s",
            "arc-preflight: ready after 7 s");
  }

  @Test
  void pauses_growToHalfAMinuteAndEndWithTheTime() {
    assertThat(connect("2m")).isEqualTo(102);
    assertThat(pauses)
        .extracting(Duration::toSeconds)
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 29L);
    assertThat(azcmagent.wasRun()).isFalse();
    assertThat(process.err()).endsWith("the wait time is over\n");
  }

  @Test
  void readyAtOnce_saysNothingOfWaiting() throws IOException {
    azcmagent.hostname("srv-db-07");
    assertThat(connect("5m")).isZero();
    assertThat(process.err()).isEmpty();
    assertThat(pauses).isEmpty();
  }

  @Test
  void whatTimeCannotChange_endsIt() {
    afterPauses(2, "srv-db-07-");
    assertThat(connect("5m")).isEqualTo(17);
    assertThat(process.err().lines())
        .last()
        .asString()
        .isEqualTo(
            "arc-preflight: after 3 s; resolved: host.hostname-unavailable; new:"
                + " host.resource-name-invalid; waiting cannot change this");
  }

  @Test
  void installation_isWaitedFor() throws IOException {
    azcmagent.hostname("srv-db-07");
    var aside = Files.move(azcmagent.program(), root.resolve("aside"));
    whenPausing(
        () -> {
          if (pauses.size() == 2) {
            move(aside);
          }
        });
    assertThat(connect("1m")).isZero();
    assertThat(process.err()).contains("not ready: agent.not-installed", "ready after 3 s");
  }

  private void move(Path aside) {
    try {
      Files.move(aside, azcmagent.program());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void interruption_endsIt() {
    process.pause(
        _ -> {
          throw new InterruptedException();
        });
    assertThat(connect("5m")).isEqualTo(11);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(process.out()).contains("INTERRUPTED");
    assertThat(azcmagent.wasRun()).isFalse();
  }

  @Test
  void check_waitsToo() {
    afterPauses(1, "srv-db-07");
    assertThat(process.run("check", "--only", "host.hostname", "--wait", "10s")).isZero();
    assertThat(pauses).hasSize(1);
  }
}
