package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequiredLiteralsTest {
  @Test
  void all_hasEveryBeginningOfACode() {
    assertThat(new RequiredLiterals().all())
        .extracting(RequiredLiteral::spelling)
        .contains("AZCM0", "AZCM9", "AADSTS", "Code=A", "Code=Z", "Code:A", "Code:Z")
        .hasSize(10 + 1 + 2 * 26);
  }
}
