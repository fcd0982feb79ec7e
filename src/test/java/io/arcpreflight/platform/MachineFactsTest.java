package io.arcpreflight.platform;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MachineFactsTest {

  @Test
  void read_nativeLibraryThatWillNotLoad_cannotRun() {
    var facts =
        new MachineFacts(
            () -> {
              throw new UnsatisfiedLinkError("failed to map segment from shared object");
            },
            "amd64");
    assertThatThrownBy(facts::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the library that reads system information does not work here")
        .hasMessageContaining("failed to map segment");
  }
}
