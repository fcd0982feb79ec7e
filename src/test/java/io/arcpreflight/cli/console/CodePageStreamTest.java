package io.arcpreflight.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class CodePageStreamTest {
  private static final Charset KOREAN = Charset.forName("x-windows-949");

  @Test
  void printsInEveryWayWhatTheCodePageHas() {
    var bytes = new ByteArrayOutputStream();
    try (var stream = new CodePageStream(bytes, KOREAN)) {
      stream.print("✓ 준비");
      stream.println(" ✗");
      stream.append(CharBuffer.wrap("ü"));
      stream.append("✓");
      stream.print((String) null);
    }
    assertThat(bytes.toString(KOREAN))
        .isEqualTo("√ 준비 X" + System.lineSeparator() + "\\u00fc√null");
  }
}
