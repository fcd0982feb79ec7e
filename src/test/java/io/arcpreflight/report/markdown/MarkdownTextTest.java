package io.arcpreflight.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What others wrote means nothing in Markdown. */
class MarkdownTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '§',
      value = {
        "plain words, too\tplain words, too",
        "*a* _b_ `c`\t\\*a\\* \\_b\\_ \\`c\\`",
        "a < b & c\ta \\< b &amp; c",
        "ask @kim\task @<!-- -->kim",
        "https://x.example\thttps\\://x.example",
        "a: b:/c\ta: b:/c",
        "www.x.example\twww\\.x.example",
        "see WWW.x\tsee WWW\\.x",
        "ww.x\tww.x",
        "1. item\t1\\. item",
        "12. item\t12\\. item",
        "a1. item\ta1. item",
        ". item\t. item",
        "x 1. y\tx 1. y",
        "- item\t\\- item",
        "+ item\t\\+ item",
        "= item\t\\= item",
        "a - b\ta - b",
        "#1 | x\t\\#1 \\| x"
      })
  void plain_isShownAsItIs(String text, String markdown) {
    assertThat(MarkdownText.plain(text)).isEqualTo(markdown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '\t',
      quoteCharacter = '§',
      value = {
        "ls -l\t`ls -l`",
        "a | b\t`a \\| b`",
        "a`b\t``a`b``",
        "`a\t`` `a ``",
        "a`\t`` a` ``",
        "a``b`c\t```a``b`c```"
      })
  void code_hasAFenceOfItsOwn(String text, String markdown) {
    assertThat(MarkdownText.code(text)).isEqualTo(markdown);
  }

  @Test
  void code_ofNothing_isNothing() {
    assertThat(MarkdownText.code("  ")).isEmpty();
  }

  @Test
  void block_cannotBeClosedFromWithin() throws IOException {
    var out = new StringBuilder();
    MarkdownText.block("sh", "  ", List.of("ls", "````"), out);
    assertThat(out).hasToString("  `````sh\n  ls\n  ````\n  `````\n");
    var plain = new StringBuilder();
    MarkdownText.block("", "", List.of("x"), plain);
    assertThat(plain).hasToString("```\nx\n```\n");
    var none = new StringBuilder();
    MarkdownText.block("", "", List.of(), none);
    assertThat(none).isEmpty();
  }

  @Test
  void table_hasRowsAndARule() throws IOException {
    var out = new StringBuilder();
    MarkdownText.row(out, "a", "b");
    MarkdownText.rule(out, 2);
    assertThat(out).hasToString("| a | b |\n| --- | --- |\n");
  }
}
