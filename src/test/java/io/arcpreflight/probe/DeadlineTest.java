package io.arcpreflight.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private final AtomicLong nanos = new AtomicLong(-7_000_000);
  private final Deadline deadline = Deadline.after(Duration.ofMillis(100), nanos::get);

  private void passMillis(long millis) {
    nanos.addAndGet(millis * 1_000_000);
  }

  @Test
  void elapsed_andRemaining_addUp() {
    passMillis(30);

    assertThat(deadline.elapsedMillis()).isEqualTo(30);
    assertThat(deadline.remainingMillis()).isEqualTo(70);
    assertThat(deadline.passed()).isFalse();
  }

  @Test
  void remaining_afterTheEnd_isNothing() {
    passMillis(250);

    assertThat(deadline.remainingMillis()).isZero();
    assertThat(deadline.passed()).isTrue();
    assertThat(deadline.elapsedMillis()).isEqualTo(250);
  }

  @Test
  void cap_isTheShorterOfLimitAndRest() {
    passMillis(40);

    assertThat(deadline.millisToWait(Duration.ofMillis(20))).isEqualTo(20);
    assertThat(deadline.millisToWait(Duration.ofSeconds(5))).isEqualTo(60);
  }

  @Test
  void cap_isNeverZero_whichManyInterfacesTakeAsForEver() {
    passMillis(500);

    assertThat(deadline.millisToWait(Duration.ofSeconds(5))).isEqualTo(1);
    assertThat(deadline.millisToWait(Duration.ZERO)).isEqualTo(1);
  }

  @Test
  void within_isNeverLaterThanTheRunsOwnEnd() {
    passMillis(50);

    assertThat(deadline.within(Duration.ofMillis(10)).remainingMillis()).isEqualTo(10);
    assertThat(deadline.within(Duration.ofSeconds(10)).remainingMillis()).isEqualTo(50);
  }

  @Test
  void within_countsFromTheRunsStart() {
    passMillis(50);

    assertThat(deadline.within(Duration.ofMillis(10)).elapsedMillis()).isEqualTo(50);
  }

  @Test
  void passedBy_countsFromTheEnd() {
    passMillis(119);
    assertThat(deadline.passedBy(20)).isFalse();

    passMillis(1);
    assertThat(deadline.passedBy(20)).isTrue();
  }

  @Test
  void clockThatWrapsAround_changesNothing() {
    var wrapping = new AtomicLong(Long.MAX_VALUE - 1_000_000);
    var late = Deadline.after(Duration.ofMillis(100), wrapping::get);

    wrapping.addAndGet(40_000_000);

    assertThat(late.remainingMillis()).isEqualTo(60);
    assertThat(late.within(Duration.ofMillis(10)).remainingMillis()).isEqualTo(10);
  }
}
