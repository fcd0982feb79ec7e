package io.arcpreflight.settings.parameter;

import io.arcpreflight.text.EncodedText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes a configuration file, which is UTF-8. */
final class ConfigText {
  private ConfigText() {}

  /**
   * The text, which still begins with a byte order mark if there is one.
   *
   * @throws ConfigSyntaxException when it is empty or in another encoding
   */
  static String decode(byte[] bytes) throws ConfigSyntaxException {
    if (EncodedText.isUtf16(bytes)) {
      throw new ConfigSyntaxException("it is UTF-16; save it as UTF-8 without a byte order mark");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ConfigSyntaxException(
          "it is not UTF-8; save it as UTF-8 without a byte order mark");
    }
    if (text.indexOf('\0') >= 0) {
      throw new ConfigSyntaxException("it contains NUL bytes");
    }
    if (text.isBlank()) {
      throw new ConfigSyntaxException("it is empty");
    }
    return text;
  }
}
