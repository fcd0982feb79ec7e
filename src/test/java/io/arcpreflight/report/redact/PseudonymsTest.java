package io.arcpreflight.report.redact;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.net.IpAddress;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {
  private final Pseudonyms pseudonyms = new Pseudonyms();

  private String address(String text) {
    return pseudonyms.address(text, requireNonNull(IpAddress.parse(text)));
  }

  @Test
  void word_isTheSameForTheSameInAnyCase() {
    var other = pseudonyms.word("web-07");
    assertThat(pseudonyms.word("WEB-07")).isEqualTo(other).isNotEqualTo("web-07");
    assertThat(pseudonyms.word("web-08")).isNotEqualTo(other).isNotEqualTo("web-08");
  }

  @ParameterizedTest
  @CsvSource({"az-09, [a-z]{2}-\\d{2}", "zz99, [a-z]{2}\\d{2}", "서울-1, [à-ÿ]{2}-\\d"})
  void word_keepsItsForm(String word, String form) {
    assertThat(pseudonyms.word(word)).isNotEqualTo(word).matches(form);
  }

  /** Two names become two, however many there are and whatever they are. */
  @Test
  void word_isNeverAnothersNorItself() {
    var others = new HashSet<String>();
    for (var first = 'a'; first <= 'z'; first++) {
      for (var digit = '0'; digit <= '9'; digit++) {
        var word = "" + first + digit;
        assertThat(others.add(pseudonyms.word(word))).as(word).isTrue();
        assertThat(pseudonyms.word(word)).isNotEqualTo(word);
      }
    }
  }

  /** Azure refuses a name for such a word, so it has to stay. */
  @ParameterizedTest
  @CsvSource({
    "my-windows-1, [a-z]{2}-windows-\\d",
    "sqlmicrosoft, [a-z]{3}microsoft",
    "login07, login\\d{2}",
    "windows, windows",
    "sharepoint, sharepoint"
  })
  void word_keepsWhatAzureReserves(String word, String form) {
    assertThat(pseudonyms.word(word)).matches(form);
    if (word.chars().anyMatch(Character::isDigit)) {
      assertThat(pseudonyms.word(word)).isNotEqualTo(word);
    }
  }

  @Test
  void host_isReplacedLabelByLabel() {
    var other = pseudonyms.host("web-07.corp.example");
    assertThat(other).matches("[a-z]{3}-\\d{2}\\.[a-z]{4}\\.example").doesNotContain("corp");
    var domain = other.substring(other.indexOf('.'));
    assertThat(pseudonyms.host("proxy.corp.example")).endsWith(domain);
    assertThat(pseudonyms.host("proxy.corp.example.")).contains(domain.substring(0, 6));
    assertThat(pseudonyms.host("x.corp.example")).isEqualTo("x" + domain);
    assertThat(pseudonyms.host("corp")).isEqualTo(domain.substring(1, 5));
  }

  @Test
  void guid_isOneOfItsOwn() {
    var other = pseudonyms.guid("AAAA0A0A-bb1b-cc2c-dd3d-eeeeee4e4e4e");
    assertThat(other).isEqualTo("00000000-0000-4000-8000-000000000001");
    assertThat(pseudonyms.guid("aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e")).isEqualTo(other);
    assertThat(pseudonyms.guid("aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4f"))
        .isEqualTo("00000000-0000-4000-8000-000000000002");
  }

  /** What kind of address it is says what may be wrong with it. */
  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.0.0.1",
    "192.168.7.9, 192.168.0.1",
    "169.254.7.9, 169.254.0.1",
    "172.20.7.9, 172.16.0.1",
    "100.64.7.9, 100.64.0.1",
    "20.190.128.10, 198.18.0.1",
    "2603:1036::b, 2001:db8::1",
    "fe80::7:9, fe80::1",
    "fd12:3456::9, fd00::1"
  })
  void address_keepsItsKind(String address, String other) {
    assertThat(address(address)).isEqualTo(other);
    assertThat(address(address)).isEqualTo(other);
  }

  @Test
  void address_isNeverAnothers() {
    var others = new HashSet<String>();
    for (var number = 0; number < 600; number++) {
      var address = "10.7.%d.%d".formatted(number / 256, number % 256);
      assertThat(others.add(address(address))).as(address).isTrue();
    }
    assertThat(others).contains("10.0.1.0", "10.0.2.88");
  }

  @ParameterizedTest
  @ValueSource(strings = {"---", "_", "--é--"})
  void word_withoutAFormOfItsOwn_comesToAnEnd(String word) {
    assertThat(pseudonyms.word(word)).hasSameSizeAs(word);
  }
}
