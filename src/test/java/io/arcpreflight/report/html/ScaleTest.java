package io.arcpreflight.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
  @ParameterizedTest
  @CsvSource({"0, 0 1", "5, 0 1 2 3 4 5", "454, 0 100 200 300 400", "1964, 0 500 1000 1500"})
  void marks_areRoundNumbers(long longest, String marks) {
    var wanted = List.of(marks.split(" ", -1)).stream().map(Long::valueOf).toList();
    assertThat(new Scale(longest).marks()).isEqualTo(wanted);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 6, 7, 999, 30_000, Integer.MAX_VALUE, Long.MAX_VALUE})
  void marks_areFew(long longest) {
    assertThat(new Scale(longest).marks()).hasSizeBetween(1, 7).doesNotHaveDuplicates();
  }

  @Test
  void bars_stayInside() {
    var scale = new Scale(1_000);
    assertThat(scale.at(250)).isEqualTo("25%");
    assertThat(scale.at(-5)).isEqualTo("0%");
    assertThat(scale.wide(250, 333)).isEqualTo("33.3%");
    assertThat(scale.wide(900, 5_000)).isEqualTo("10%");
    assertThat(scale.wide(10, 0)).isEqualTo("0.4%");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1.005, 1", "33.333, 33.33", "7.05, 7.05", "100, 100"})
  void decimal_hasTwoPlacesAtMost(double number, String shown) {
    assertThat(Scale.decimal(number)).isEqualTo(shown);
  }
}
