package io.arcpreflight.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPullParserTest {
  private final JsonPullParser parser = new JsonPullParser();

  /** One byte at a time, so that every place is the end of what was read. */
  private static InputStream slowly(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8)) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1));
      }
    };
  }

  private void skipAll(String text) throws IOException, JsonSyntaxException {
    parser.open(slowly(text));
    while (parser.hasText()) {
      parser.skip();
    }
  }

  @Test
  void members_areTakenByNameAndTheRestIsPassedOver() throws Exception {
    parser.open(
        slowly(
            "{\"a\":[1,-2.5e3,{\"b\":null}],\"name\":\"서버 \\\"7\\\""
                + " \\u00e9\\ud83d\\ude00\",\"c\":true}"));
    parser.beginObject();
    assertThat(parser.nextName()).isEqualTo("a");
    parser.skip();
    assertThat(parser.nextName()).isEqualTo("name");
    assertThat(parser.string()).isEqualTo("서버 \"7\" é😀");
    assertThat(parser.nextName()).isEqualTo("c");
    assertThat(parser.isTrue()).isTrue();
    assertThat(parser.nextName()).isNull();
    assertThat(parser.hasText()).isFalse();
  }

  @Test
  void texts_followOneAnother() throws Exception {
    parser.open(slowly("{\"n\":\"one\"}\n{\"n\":\"two\"}\n\n"));
    var line = 1;
    for (var expected : new String[] {"one", "two"}) {
      assertThat(parser.hasText()).isTrue();
      assertThat(parser.line()).isEqualTo(line++);
      parser.beginObject();
      parser.nextName();
      assertThat(parser.string()).isEqualTo(expected);
      assertThat(parser.nextName()).isNull();
    }
    assertThat(parser.hasText()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":1,}",
        "[1,]",
        "[1 2]",
        "{\"a\":tru}",
        "{\"a\":\"\u0001\"}",
        "{\"a\":\"\\x\"}",
        "{a:1}",
        "]",
        "{\"a\":'1'}",
        "{\"a\":\"\\u00g0\"}"
      })
  void whatIsNotJson_isRefusedAlsoWhereNobodyAsksForIt(String text) {
    assertThatThrownBy(() -> skipAll(text))
        .isInstanceOfSatisfying(
            JsonSyntaxException.class, e -> assertThat(e.isCutOff()).as(text).isFalse());
    assertThatThrownBy(() -> JsonParser.parse(text)).isInstanceOf(JsonSyntaxException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\"a\":", "{\"a\":\"b", "[1,", "{\"a\":tr", "{\"a\":\"\\"})
  void anEndThatComesTooEarly_isTold(String text) {
    assertThatThrownBy(() -> skipAll(text))
        .isInstanceOfSatisfying(
            JsonSyntaxException.class, e -> assertThat(e.isCutOff()).as(text).isTrue());
  }

  @Test
  void brackets_nestedWithoutEnd_exhaustNothing() {
    assertThatThrownBy(() -> skipAll("[".repeat(1_000_000))).hasMessageContaining("nested");
  }

  @Test
  void aTextWithoutEnd_isNotReadToItsEnd() {
    var endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
            return length;
          }
        };
    parser.open(
        new SequenceInputStream(new ByteArrayInputStream("{\"a\":\"".getBytes(UTF_8)), endless));
    assertThatThrownBy(
            () -> {
              parser.hasText();
              parser.skip();
            })
        .hasMessageContaining("more than");
  }

  @Test
  void afterAMistake_itGoesOnAtTheNextLineThatBeginsWithABrace() throws Exception {
    parser.open(slowly("{\"a\":oops}\n  {\"b\":1}\n{\"n\":\"next\"}"));
    parser.hasText();
    assertThatThrownBy(parser::skip).hasMessageContaining("line 1, column 6");
    assertThat(parser.recover()).isTrue();
    assertThat(parser.hasText()).isTrue();
    assertThat(parser.line()).isEqualTo(3);
    parser.beginObject();
    assertThat(parser.nextName()).isEqualTo("n");
  }

  /** Half a pair before a whole one does not take the first half of that. */
  @Test
  void string_keepsAPairBehindHalfAPair() throws Exception {
    parser.open(slowly("\"\\ud83d\\ud83d\\ude00\\ud83dx\""));
    assertThat(parser.string()).isEqualTo("\ufffd😀\ufffdx");
  }
}
