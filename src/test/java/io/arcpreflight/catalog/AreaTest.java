package io.arcpreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AreaTest {

  @Test
  void areaOfACause_isTheWordBeforeItsDot() {
    for (var cause : CauseId.values()) {
      assertThat(cause.id()).startsWith(cause.area().id() + ".");
    }
  }

  @Test
  void unknownArea_isRefusedAndInNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> Area.ofCause("tcpip.slow"));
    assertThat(Area.values()).noneMatch(area -> area.includes("tcpip.slow"));
    assertThat(Area.TCP.includes("tcp")).isFalse();
  }

  @Test
  void network_isListedInTheOrderOfARequest() {
    assertThat(Arrays.stream(Area.values()).filter(Area::isNetwork))
        .containsExactly(Area.DNS, Area.PROXY, Area.TCP, Area.TLS, Area.HTTP, Area.NETWORK);
  }
}
