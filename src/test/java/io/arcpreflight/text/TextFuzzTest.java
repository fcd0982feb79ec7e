package io.arcpreflight.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.zip.ZipException;

/** Masking, decoding and escaping. */
class TextFuzzTest implements FuzzTargets {
  private static final int SHORTEST_WRAPPED = 60;
  private static final String SECRET = "Zq7tR9wKx2mLp4Vn";

  /** A longer line may have been wrapped, and is no longer as long once it is masked. */
  @FuzzTarget({
    "--service-principal-secret s3cr3t! --tenant x",
    "{\"access_token\":\"eyJhbGciOi.eyJhdWQiOi.c2ln\",\"pwd\":'a b'}",
    "https://user:p%40ss@host/?sig=abc%2Bdef&x=1",
    "Authorization: Basic dXNlcjpwYXNz\r\nAccountKey=abc==;Password=\"x\\\"y\"",
    "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----",
    "curl -u user:pass -H \"X: y\""
  })
  static void secretMasker(byte[] input) {
    var text = new String(input, UTF_8);
    var masked = SecretMasker.mask(text);
    if (text.lines().allMatch(line -> line.length() < SHORTEST_WRAPPED)) {
      assertThat(SecretMasker.mask(masked)).isEqualTo(masked);
    }
    assertThat(SecretMasker.maskHeader("X-Foo", text)).isNotNull();
  }

  /** Whatever is around it, what is known as a secret is not shown. */
  @FuzzTarget({"a b", "\\\"", "%", "x=y&", "é\n", "[{'"})
  static void knownSecret(byte[] input) {
    var text = new String(input, UTF_8);
    var masker = SecretMasker.knowing(List.of(SECRET));
    assertThat(masker.masked(text + SECRET + text)).doesNotContain(SECRET);
  }

  @FuzzTarget({"\u001b[31m\u202e\ufeff\n", "\ud83d\ude00é→✓", "\\x1b", "a\u0085\u2028"})
  static void visibleText(byte[] input) {
    var text = new String(input, UTF_8);
    var shown = VisibleText.of(text);
    assertThat(shown.codePoints().noneMatch(VisibleText::isHidden)).isTrue();
    assertThat(VisibleText.of(shown)).isEqualTo(shown);
    assertThat(VisibleText.ascii(text).chars().allMatch(c -> c >= ' ' && c <= '~')).isTrue();
    var encoder = Charset.forName("windows-1252").newEncoder();
    assertThat(encoder.canEncode(VisibleText.in(encoder, shown))).isTrue();
    assertThat(TextWidth.of(text)).isNotNegative();
  }

  @FuzzTarget({"plain", "\ufeffa", "a\0b\0c\0d\0", "\0a\0b\0c"})
  static void encodedText(byte[] input) throws IOException {
    try (var plain = PlainBytes.of(new ByteArrayInputStream(input))) {
      var read = plain.readNBytes(1 << 22);
      assertThat(read.length).isLessThan(1 << 22);
    } catch (ZipException | EOFException damaged) {
      assertThat(input).startsWith(0x1f, 0x8b);
    }
  }
}
