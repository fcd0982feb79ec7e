package io.arcpreflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangePlanTest {
  private final ChangePlan<String> plan = new ChangePlan<>();

  private void servers(int count, String... needs) {
    for (var i = 0; i < count; i++) {
      plan.add(Set.of(needs));
    }
  }

  @Test
  void theChangeThatFreesMost_comesFirst_andWhatItMakesPossibleNext() {
    servers(5, "proxy");
    servers(3, "dns");
    servers(4, "proxy", "disk");
    servers(1, "disk");
    assertThat(plan.steps())
        .extracting(ChangePlan.Step::change, ChangePlan.Step::frees)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("proxy", 5),
            org.assertj.core.groups.Tuple.tuple("disk", 5),
            org.assertj.core.groups.Tuple.tuple("dns", 3));
  }

  @Test
  void whereNoChangeFreesAloneServersThatNeedTheFewest_comeFirst() {
    servers(9, "a", "b", "c");
    servers(2, "a", "d");
    assertThat(plan.steps())
        .extracting(ChangePlan.Step::change, ChangePlan.Step::frees)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", 0),
            org.assertj.core.groups.Tuple.tuple("d", 2),
            org.assertj.core.groups.Tuple.tuple("b", 0),
            org.assertj.core.groups.Tuple.tuple("c", 9));
  }

  @Test
  void nothingToDo_isNoStep() {
    servers(3);
    assertThat(plan.steps()).isEmpty();
  }
}
