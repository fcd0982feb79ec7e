package io.arcpreflight.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {
  @ParameterizedTest
  @CsvSource({
    "koreacentral, koreacentral",
    "Korea Central, koreacentral",
    "'  East US 2 ', eastus2",
    "WESTEUROPE, westeurope"
  })
  void parse_normalises(String written, String name) {
    assertThat(Region.parse(written)).contains(new Region(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "korea-central",
        "a.example.com/",
        "한국",
        "İstanbul",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void parse_rejectsWhatNoHostNameCouldHold(String written) {
    assertThat(Region.parse(written)).isEmpty();
  }

  @Test
  void region_notNormalised() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Region("East US"));
  }
}
