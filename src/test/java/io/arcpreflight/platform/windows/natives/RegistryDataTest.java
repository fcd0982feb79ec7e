package io.arcpreflight.platform.windows.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.platform.windows.system.RegistryValue;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryDataTest {

  private static RegistryValue text(int type, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_16LE);
    return RegistryData.value(type, bytes, bytes.length);
  }

  @Test
  void text_endsAtItsZeroOrWhereItsBytesEnd() {
    assertThat(text(1, "himds\0")).isEqualTo(new RegistryValue.Text("himds"));
    assertThat(text(2, "%ProgramData%")).isEqualTo(new RegistryValue.Text("%ProgramData%"));
    assertThat(text(1, "")).isEqualTo(new RegistryValue.Text(""));
    assertThat(RegistryData.value(1, new byte[] {'h', 0, 'i'}, 3))
        .isEqualTo(new RegistryValue.Text("h"));
  }

  @Test
  void texts_areThoseBetweenZeros() {
    assertThat(text(7, "a=1\0b=2\0\0")).isEqualTo(new RegistryValue.Texts(List.of("a=1", "b=2")));
    assertThat(text(7, "\0")).isEqualTo(new RegistryValue.Texts(List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "4, 1e000000, 30",
    "4, ffffffff, 4294967295",
    "5, 0000001e, 30",
    "11, 0100000001000000, 4294967297",
  })
  void numbers_areUnsignedAndInTheOrderOfTheirType(int type, String bytes, long number) {
    var data = HexFormat.of().parseHex(bytes);
    assertThat(RegistryData.value(type, data, data.length))
        .isEqualTo(new RegistryValue.Integral(number));
  }

  @ParameterizedTest
  @CsvSource({"4, 1e0000", "5, ''", "11, 01000000", "3, 0102", "0, ''"})
  void bytes_thatTheirTypeCannotHave_areKeptAsOther(int type, String bytes) {
    var data = HexFormat.of().parseHex(bytes);
    assertThat(RegistryData.value(type, data, data.length))
        .isEqualTo(new RegistryValue.Other(type));
  }
}
