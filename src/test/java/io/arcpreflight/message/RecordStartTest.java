package io.arcpreflight.message;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordStartTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "time=\"2026-03-31T10:15:30Z\" level=info",
        "level=error msg=x",
        "INFO    Connecting",
        "Info",
        "info",
        "ERRO[0000] x",
        "WARNING: x",
        "warn x",
        "FATAL: x",
        "AZCM0026: x",
        "Mon Mar 31",
        "Dec  1 10:00:00",
        "{\"level\":\"info\"}",
        "{   \"level\":\"info\"}",
        "[2026-03-31] x",
        "<27>x",
        "2026-03-31 x",
        "2026/03/31 x",
        "1999-12-31 x",
        "\u001b[31mERROR\u001b[0m x"
      })
  void at_aRecord(String line) {
    assertThat(at(line, UTF_8)).isTrue();
    assertThat(at(line, UTF_16LE)).isTrue();
    assertThat(at(line, UTF_16BE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "i",
        "Information of it",
        "Informed",
        "ERROR CODE: HCRP403",
        "  indented",
        "{",
        "{  ",
        "{ code",
        "{                                \"far\": 1}",
        "[",
        "[x]",
        "<",
        "<a>",
        "202-03-31",
        "20260-3-31",
        "2026",
        "2026 times",
        "40.126.9.7:443",
        "zebra",
        "~",
        "\u001b[31",
        "\u001b[31m",
        "\u001b",
        "\u001b[31mand so on"
      })
  void at_whatGoesOn(String line) {
    assertThat(at(line, UTF_8)).isFalse();
    assertThat(at(line, UTF_16LE)).isFalse();
    assertThat(at(line, UTF_16BE)).isFalse();
  }

  @Test
  void at_looksAtWhatItIsGivenOnly() {
    var bytes = "x info y".getBytes(UTF_8);
    assertThat(RecordStart.at(bytes, 2, bytes.length)).isTrue();
    assertThat(RecordStart.at(bytes, 2, 6)).isTrue();
    assertThat(RecordStart.at(bytes, 2, 5)).isFalse();
    assertThat(RecordStart.at(bytes, 1, bytes.length)).isFalse();
    var date = "x 2026-03-31 y".getBytes(UTF_8);
    assertThat(RecordStart.at(date, 2, date.length)).isTrue();
    assertThat(RecordStart.at(date, date.length - 1, date.length)).isFalse();
    assertThat(RecordStart.at("2026-".getBytes(UTF_8), 0, 4)).isFalse();
    assertThat(RecordStart.at("[2".getBytes(UTF_8), 0, 1)).isFalse();
    assertThat(RecordStart.at(new byte[] {'i', 0}, 0, 1)).isFalse();
    assertThat(RecordStart.at(new byte[] {0, 0, 0}, 0, 3)).isFalse();
  }

  private static boolean at(String line, Charset charset) {
    var bytes = line.getBytes(charset);
    return RecordStart.at(bytes, 0, bytes.length);
  }
}
