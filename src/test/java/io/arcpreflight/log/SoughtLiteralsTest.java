package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.LogExcerpts;
import io.arcpreflight.log.SoughtLiterals.Found;
import io.arcpreflight.message.RequiredLiteral;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SoughtLiteralsTest {
  private final List<RequiredLiteral> literals = Logs.recognizer().requiredLiterals();
  private final SoughtLiterals sought = new SoughtLiterals(literals);

  /** It has to be good at this without a sample that is any help. */
  private final LiteralFilter filter = new LiteralFilter(sought.all(), new byte[0], 0, 0);

  @Test
  void in_findsEveryLiteralHoweverWritten() {
    for (var literal : literals) {
      isFound(literal.spelling());
      isFound(literal.spelling().toUpperCase(Locale.ROOT));
      isFound(literal.spelling().replace(" ", "\r\n   "));
      isFound(literal.spelling().replace(" ", "\\n\\t\\\"\\u0022 "));
      isFound(literal.spelling().replace(" ", " \u001b[31m"));
      isFound(literal.spelling().replace("e", "\\u0065"));
      isFound(String.join("\n", literal.spelling().split("")));
    }
  }

  @Test
  void in_findsLiteralsInUtf16() {
    for (var literal : literals) {
      isFound(literal.spelling().getBytes(UTF_16LE));
    }
  }

  @Test
  void in_tellsLevels() {
    assertThat(in("time=\"x\" level=error msg=\"x\"")).isEqualTo(Found.LEVEL);
    assertThat(in("{\"PRIORITY\":\"3\",\"MESSAGE\":\"x\"}")).isEqualTo(Found.LEVEL);
    assertThat(in("level=error msg=\"AZCM0026: x\"")).isEqualTo(Found.LITERAL);
    assertThat(in("time=\"x\" level=info msg=\"x\"")).isEqualTo(Found.NOTHING);
  }

  @Test
  void mark_tellsLines() {
    for (var text : List.of("a\n\nb", "\n", "a\\\nb", "ab\u001b[31\nc\n", "", "a", "ab\n", "a\n")) {
      var bytes = text.getBytes(UTF_8);
      assertThat(feeds(marked(bytes))).as(text).isEqualTo(feeds(everywhere(bytes)));
    }
  }

  /** Otherwise every line would be looked at twice, or three times. */
  @Test
  void mark_seldomStopsInHealthyText() {
    var lines = 0;
    var hits = 0;
    var found = 0;
    for (var excerpt : LogExcerpts.healthy()) {
      var bytes = excerpt.text().getBytes(UTF_8);
      var marks = new PartMarks();
      new LiteralFilter(sought.all(), bytes, 0, bytes.length).mark(bytes, 0, bytes.length, marks);
      hits += marks.hitCount();
      for (var line : excerpt.text().lines().toList()) {
        lines++;
        found += in(line) == Found.LITERAL ? 1 : 0;
      }
    }
    assertThat(found).isLessThan(lines / 4);
    assertThat(hits).isLessThan(lines / 3);
  }

  private void isFound(String text) {
    isFound(text.getBytes(UTF_8));
  }

  /** Also by the filter, but for what ends with the last byte, which it leaves to others. */
  private void isFound(byte[] bytes) {
    assertThat(sought.in(bytes, 0, bytes.length))
        .as(new String(bytes, UTF_8))
        .isEqualTo(Found.LITERAL);
    for (var before : List.of("", "x", "x ")) {
      for (var after : List.of("  ", "\n\n", "yz")) {
        var text = (before + new String(bytes, UTF_8) + after).getBytes(UTF_8);
        assertThat(marked(text).hitCount()).as(new String(text, UTF_8)).isPositive();
      }
    }
  }

  private Found in(String text) {
    var bytes = text.getBytes(UTF_8);
    return sought.in(bytes, 0, bytes.length);
  }

  private PartMarks marked(byte[] bytes) {
    var marks = new PartMarks();
    filter.mark(bytes, 0, bytes.length, marks);
    return marks;
  }

  private static PartMarks everywhere(byte[] bytes) {
    var marks = new PartMarks();
    marks.lookEverywhere(bytes, 0, bytes.length);
    return marks;
  }

  private static List<Integer> feeds(PartMarks marks) {
    return IntStream.range(0, marks.feedCount()).map(marks::feed).boxed().toList();
  }
}
