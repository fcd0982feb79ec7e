package io.arcpreflight.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PemBlocksTest {
  private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
  private static final String END = "-----END CERTIFICATE-----";

  @Test
  void blocks_areWhatStandsBetweenMarksAtTheBeginningOfLines() {
    var text = BEGIN + "\none\n" + END + "\ncomment " + BEGIN + "\nno\n" + END + "\n";
    assertThat(PemBlocks.in(text + BEGIN + "\ncut\n" + BEGIN + "\ntwo\n" + END))
        .containsExactly("\none\n", "\ntwo\n");
  }

  /** Twice as many took four times as long. */
  @Test
  @Timeout(5)
  void beginningsWithoutEnd_areReadOnce() {
    assertThat(PemBlocks.in((BEGIN + "\n" + "MIIB".repeat(20) + "\n").repeat(100_000))).isEmpty();
  }
}
