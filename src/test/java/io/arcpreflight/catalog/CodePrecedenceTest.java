package io.arcpreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePrecedenceTest {

  @Test
  void rank_followsTheWorkOfAzcmagent() {
    assertThat(CodePrecedence.rank("AZCM0016")).isZero();
    assertThat(CodePrecedence.rank("AZCM0018")).isLessThan(CodePrecedence.rank("AZCM0026"));
    assertThat(CodePrecedence.rank("AZCM0130")).isLessThan(CodePrecedence.rank("AZCM0061"));
  }

  @Test
  void rank_ofNoneOrOfAnUnlistedCodeIsTheLast() {
    assertThat(CodePrecedence.rank(null))
        .isEqualTo(CodePrecedence.rank("AZCM9999"))
        .isEqualTo(CodePrecedence.order().size());
  }
}
