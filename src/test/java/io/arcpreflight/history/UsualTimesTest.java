package io.arcpreflight.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UsualTimesTest {

  @Test
  void limit_isFiveMedianDistancesAbove_whereTimesVary() {
    var usual = UsualTimes.of(List.of(1_000, 1_100, 1_200, 1_300, 1_400, 1_500, 1_600, 2_400));
    assertThat(usual.median()).isEqualTo(1_350);
    assertThat(usual.limit()).isEqualTo(2 * 1_350);
    assertThat(UsualTimes.of(List.of(100, 400, 900, 1_000, 1_100, 1_600, 1_900, 2_000)).limit())
        .isEqualTo(1_050 + 5 * 600);
  }

  @Test
  void limit_isTwiceTheMedian_whereTheyHardlyDo() {
    var usual = UsualTimes.of(List.of(600, 601, 600, 602, 600, 600, 601, 600));
    assertThat(usual.limit()).isEqualTo(1_200);
    assertThat(usual.isUnusual(1_200)).isFalse();
    assertThat(usual.isUnusual(1_201)).isTrue();
  }

  @Test
  void limit_isNoticeable_whereTimesAreShort() {
    assertThat(UsualTimes.of(List.of(20, 21, 20, 22, 20, 20, 21, 20)).limit()).isEqualTo(270);
  }

  @Test
  void limit_withstandsBadRuns() {
    var some = UsualTimes.of(List.of(100, 101, 99, 100, 102, 9_000, 8_000, 30_000, 100));
    assertThat(some.isUnusual(400)).isTrue();
  }
}
