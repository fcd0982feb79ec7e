package io.arcpreflight.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void of_keepsOrdinaryText() {
    var text = "CONNECT a:443 → 403 “No” 가 é 😀 \\x1b";
    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void of_showsEveryControlCharacter() {
    for (var c = 0; c < 0xA0; c++) {
      if (c < ' ' || c >= 0x7F) {
        assertThat(VisibleText.of("a" + (char) c + "b")).startsWith("a\\").endsWith("b");
      }
    }
    assertThat(VisibleText.of("\u0000\u0007\t\n\r\u001b\u007f\u0085\u009b"))
        .isEqualTo("\\x00\\x07\\t\\n\\r\\x1b\\x7f\\u0085\\u009b");
  }

  @Test
  void of_showsWhatHidesOrTurnsText() {
    assertThat(VisibleText.of("\u200b\u202e\u2066\ufeff\u00ad\u2028\u2029"))
        .isEqualTo("\\u200b\\u202e\\u2066\\ufeff\\u00ad\\u2028\\u2029");
    assertThat(VisibleText.of("\ud83d \udb40\udc01")).isEqualTo("\\ud83d \\udb40\\udc01");
  }

  @Test
  void ascii_replacesSignsAndEscapesLetters() {
    assertThat(VisibleText.ascii("→ · … – — ‘a’ “b” × ✓ ✗\u00a0가 😀"))
        .isEqualTo("-> | ... - - 'a' \"b\" x ok X \\uac00 \\ud83d\\ude00");
  }

  @Test
  void in_keepsWhatTheEncodingHas() {
    var korean = Charset.forName("x-windows-949").newEncoder();
    assertThat(VisibleText.in(korean, "가 → · “b” ✓ ✗ é😀\n"))
        .isEqualTo("가 → · “b” √ X \\u00e9\\ud83d\\ude00\n");
    assertThat(VisibleText.in(StandardCharsets.UTF_8.newEncoder(), "✓ é")).isEqualTo("✓ é");
  }
}
