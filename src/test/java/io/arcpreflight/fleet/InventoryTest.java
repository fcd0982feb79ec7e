package io.arcpreflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryTest {
  @Test
  void lines_beginWithAName() {
    var inventory =
        new Inventory(
            List.of("a,Seoul", "b;Busan", "c\tx", "d x", "  \"e\" ", "# f", "", "A", "  # g"));
    assertThat(inventory.size()).isEqualTo(5);
    assertThat(inventory.duplicates()).isEqualTo(1);
    assertThat(inventory.without(Set.of())).containsExactly("A", "b", "c", "d", "e");
  }

  /** A short name stands for a full one, on either side; two full ones have to be the same. */
  @ParameterizedTest
  @CsvSource({
    "web1, web1, true",
    "WEB1, web1, true",
    "web1, web1.corp.example, true",
    "web1.corp.example, web1, true",
    "web1.corp.example, web1.corp.example, true",
    "web1.corp.example, web1.other.example, false",
    "web1, web10, false",
    ".web1, web1, false"
  })
  void names_standForEachOther(String expected, String reported, boolean isSame) {
    var inventory = new Inventory(List.of(expected));
    assertThat(inventory.without(Set.of(reported)).isEmpty()).isEqualTo(isSame);
    assertThat(inventory.unexpected(Set.of(reported)).isEmpty()).isEqualTo(isSame);
  }

  @Test
  void whoIsNotExpected_isNamedInOrder() {
    assertThat(new Inventory(List.of("a")).unexpected(Set.of("z", "c", "a", "k")))
        .containsExactly("c", "k", "z");
  }
}
