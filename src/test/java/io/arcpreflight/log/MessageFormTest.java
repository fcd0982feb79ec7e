package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of an error that nobody knows is the same each time. */
class MessageFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "cannot read it|cannot read it",
        "read 12 of 300 bytes|read # of # bytes",
        "at 10:15:30.123 on 2026-03-31|at # on #",
        "to 10.0.0.1:443, 10.0.0.2:80|to #, #",
        "to [2603:1036::ab]:443|to [#]:#",
        "to [fe80::ab]:1|to [#]:#",
        "host a.corp.example is|host # is",
        "end of it. Next|end of it. Next",
        "System.IO.Exception: x|System.IO.Exception: x",
        "hash deadbeef and dead|hash # and dead",
        "hash DEADBEEF|hash #",
        "deadbee|deadbee",
        "id 0c5e4f8a-91d0-4f53|id #",
        "a \t  b|a b",
        "50%|#%",
        "1:ab x|# x",
        "1,2,3|#",
        "1/2+3|#",
        "a:b|a:b",
        "v1|#",
        "...|...",
        "x...|x...",
        "naïve é|naïve é",
        "@A[Z`a{z/0|@A[Z`a{z/#"
      })
  void of_leavesOutWhatVaries(String text, String form) {
    assertThat(MessageForm.of(text)).isEqualTo(form);
  }

  @Test
  void of_looksAtTheBeginningAlone() {
    assertThat(MessageForm.of("x ".repeat(250) + "y")).isEqualTo("x ".repeat(250));
    assertThat(MessageForm.of("  x")).isEqualTo("x");
    assertThat(MessageForm.of("")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "time=1 level=error msg=\"it failed\"|msg=\"it failed\"",
        "2026-03-31 10:15:30 ERROR it failed|it failed",
        "[2026-03-31 10:15:30] [error] it failed|it failed",
        "ERRO[0003] it failed|it failed",
        "<3>it failed|it failed",
        "{\"PRIORITY\":\"3\",\"MESSAGE\":\"it \\\"failed\\\"\",\"x\":1}|it \\\"failed\\\"",
        "{\"MESSAGE\":\"it failed|it failed",
        "{\"error\":\"it failed\"}|{\"error\":\"it failed\"}",
        "it failed|it failed",
        "ERROR|ERROR"
      })
  void said_isWhatStandsAfterTimeAndLevel(String text, String said) {
    for (var written : new String[] {text, "\n \n" + text, text + "  \nand so on", text + "\n"}) {
      assertThat(SaidPart.of(written).substringOf(written)).as(written).isEqualTo(said);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ERROR x", "Fatal: x", "x PANIC", "<6>x", "unit: Failed to start", "ERRO[0003]"})
  void errorWord_mayMakeItAnError(String text) {
    assertThat(isError(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "{\"x\":\"error\"}",
        "time=1 error",
        "TIME=1 fatal",
        "failed",
        "err",
        "pan"
      })
  void errorWord_isNone(String text) {
    assertThat(isError(text)).isFalse();
  }

  @Test
  void errorWord_standsNearTheBeginning() {
    assertThat(isError("x".repeat(196) + "error")).isTrue();
    assertThat(isError("x".repeat(197) + "error")).isFalse();
    var bytes = "error <3>".getBytes(UTF_8);
    assertThat(ErrorWord.isIn(bytes, 1, bytes.length)).isFalse();
    assertThat(ErrorWord.isIn(bytes, 6, bytes.length)).isTrue();
    assertThat(ErrorWord.isIn(bytes, 0, 3)).isFalse();
  }

  private static boolean isError(String text) {
    var bytes = text.getBytes(UTF_8);
    return ErrorWord.isIn(bytes, 0, bytes.length);
  }
}
