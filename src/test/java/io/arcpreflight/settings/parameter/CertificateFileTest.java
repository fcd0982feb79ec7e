package io.arcpreflight.settings.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateFileTest {
  private static final String CERTIFICATE =
      "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

  @TempDir Path folder;

  @Test
  void flaws_noneInCertificateAndKey() throws IOException {
    assertThat(flaws(CERTIFICATE + key("PRIVATE"))).isEmpty();
    assertThat(flaws(key("RSA PRIVATE") + CERTIFICATE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PRIVATE,'',has a private key but no certificate",
    "'',CERTIFICATE,has a certificate but no private key",
    "ENCRYPTED PRIVATE,CERTIFICATE,is encrypted",
  })
  void flaws_pem(String keyKind, String certificate, String sentence) throws IOException {
    var key = keyKind.isEmpty() ? "" : key(keyKind);
    assertThat(flaws(certificate.replace("CERTIFICATE", CERTIFICATE) + key))
        .singleElement()
        .asString()
        .contains(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "30820a0102010330820000,true",
    "300502010304,true",
    "3082033a30820222,false",
    "30,false",
    "310502010304,false",
    "3002020103,true",
    "30020201,false",
    "30820a0102,false",
    "30820a010201,false",
    "'',false",
    "68656c6c6f,false",
  })
  void flaws_pfx(String hexadecimal, boolean isPfx) throws IOException {
    var file = folder.resolve("sp.pfx");
    Files.write(file, HexFormat.of().parseHex(hexadecimal));
    assertThat(CertificateFile.flaws(file.toString(), false).isEmpty()).isEqualTo(isPfx);
  }

  @Test
  void flaws_whatCannotBeRead() {
    assertThat(told(folder.resolve("none.pem").toString()))
        .singleElement()
        .asString()
        .endsWith("none.pem' cannot be used: does not exist");
    assertThat(told(folder.toString()))
        .singleElement()
        .asString()
        .endsWith("cannot be used: not a regular file");
    assertThat(told("a\0b")).containsExactly("'a b' is not a path");
  }

  private List<String> flaws(String pem) throws IOException {
    return told(Files.writeString(folder.resolve("sp.pem"), pem).toString());
  }

  private static List<String> told(String file) {
    return Evidence.withoutFlag(CertificateFile.flaws(file, false));
  }

  private static String key(String kind) {
    return "-----BEGIN %s KEY-----\nMIIE\n-----END %s KEY-----\n".formatted(kind, kind);
  }

  /** It can be read only once, and azcmagent is to be the one who does. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void flaws_noneInWhatIsNoFile() {
    assertThat(told("/dev/null")).isEmpty();
  }
}
