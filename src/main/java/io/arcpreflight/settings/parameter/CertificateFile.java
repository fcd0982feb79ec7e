package io.arcpreflight.settings.parameter;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** What can be told of a service principal's certificate by looking at its file. */
final class CertificateFile {
  private static final int MOST_BYTES = 1 << 20;
  private static final int SEQUENCE = 0x30;
  private static final int LONG_FORM = 0x80;

  private CertificateFile() {}

  /**
   * What makes the file useless.
   *
   * @param hasPassword whether there is one, should it be encrypted
   */
  static List<Fact> flaws(String written, boolean hasPassword) {
    try {
      var file = Path.of(written);
      // What is no file can be read only once, and azcmagent is to be the one who does.
      if (Files.exists(file) && !Files.isDirectory(file) && !Files.isRegularFile(file)) {
        return List.of();
      }
      return flaws(written, RegularFile.bytes(file, MOST_BYTES), hasPassword);
    } catch (InvalidPathException e) {
      return List.of(Fact.of("parameter.no-path").with("value", QuotedText.of(written)));
    } catch (IOException e) {
      return List.of(
          Fact.of("parameter.unreadable")
              .with("value", QuotedText.of(written))
              .with("detail", RegularFile.reason(e)));
    }
  }

  private static List<Fact> flaws(String written, byte[] content, boolean hasPassword) {
    var text = new String(content, StandardCharsets.ISO_8859_1);
    if (!text.contains("-----BEGIN ")) {
      return isPfx(content)
          ? List.of()
          : List.of(Fact.of("parameter.certificate-form").with("value", QuotedText.of(written)));
    }
    if (text.contains("ENCRYPTED") && !hasPassword) {
      return List.of(
          Fact.of("parameter.certificate-encrypted").with("value", QuotedText.of(written)));
    }
    if (!text.contains("PRIVATE KEY-----")) {
      return List.of(Fact.of("parameter.certificate-no-key").with("value", QuotedText.of(written)));
    }
    return text.contains("-----BEGIN CERTIFICATE-----")
        ? List.of()
        : List.of(Fact.of("parameter.certificate-key-alone").with("value", QuotedText.of(written)));
  }

  /** A PFX file is a sequence that starts with its version, 3. */
  private static boolean isPfx(byte[] content) {
    if (content.length < 2 || content[0] != SEQUENCE) {
      return false;
    }
    var length = Byte.toUnsignedInt(content[1]);
    var start = 2 + (length > LONG_FORM ? length - LONG_FORM : 0);
    return content.length > start + 2
        && content[start] == 2
        && content[start + 1] == 1
        && content[start + 2] == 3;
  }
}
