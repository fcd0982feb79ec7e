package io.arcpreflight.cli.console;

import io.arcpreflight.text.VisibleText;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Prints in an encoding that has Hangul but not every sign, such as the code page of a Korean
 * Windows: what it lacks is printed in a plainer form instead of a question mark.
 */
final class CodePageStream extends PrintStream {
  private final CharsetEncoder encoding;

  CodePageStream(OutputStream out, Charset charset) {
    super(out, false, charset);
    this.encoding = charset.newEncoder();
  }

  @Override
  public void print(@Nullable Object value) {
    print(String.valueOf(value));
  }

  /** Every other way to print text leads here. */
  @Override
  public void print(@Nullable String text) {
    super.print(text == null ? null : VisibleText.in(encoding, text));
  }
}
