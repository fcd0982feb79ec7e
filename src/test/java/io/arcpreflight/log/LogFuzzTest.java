package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzFolder;
import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;

/** Logs, alone and in archives. */
class LogFuzzTest implements FuzzTargets {
  private static final String LOG =
      """
      time="2026-03-31T10:15:00Z" level=error msg="Error: AZCM0041: The credentials are wrong"
        continued: dial tcp: lookup gbl.his.arc.azure.com: no such host
      <3>Mar 31 10:15:00 srv himds[1]: level=fatal msg="AADSTS7000215: Invalid"
      {"PRIORITY":"3","MESSAGE":"x509: certificate signed by unknown authority"}
      """;

  private static final FuzzFolder FOLDER = new FuzzFolder();

  /** However the bytes come in, the same is found in them. */
  @FuzzTarget({LOG, "\ufeff" + LOG, "level=error msg=x\r\n\r\nlevel=info msg=Connected\n"})
  static void log(byte[] input) {
    var whole = Logs.events(input, Integer.MAX_VALUE);
    assertThat(Logs.events(input, 7)).hasToString(whole.toString());
    assertThat(whole).hasSizeLessThanOrEqualTo(input.length);
    assertThat(Logs.summary(whole).groups()).hasSizeLessThanOrEqualTo(whole.size());
    for (var event : whole) {
      assertThat(event.place().line()).isPositive();
    }
  }

  @FuzzTarget({LOG})
  static void logArchive(byte[] input) throws IOException {
    var reader = new LogReader(Logs.silentScanner());
    try {
      for (var source : LogSources.inStream("-", new ByteArrayInputStream(input), Instant.EPOCH)) {
        readAll(reader, source);
      }
      for (var source : LogSources.behind(FOLDER.file("a.log", input))) {
        readAll(reader, source);
      }
    } catch (IOException damaged) {
      assertThat(damaged.getMessage()).isNotBlank();
    }
  }

  private static void readAll(LogReader reader, LogSource source) {
    var read = reader.read(source);
    assertThat(read.name()).isNotEmpty();
    assertThat(read.lines()).isLessThanOrEqualTo(read.bytes() + 1);
    assertThat(read.records()).isLessThanOrEqualTo(read.lines() + 1);
    read.problem().ifPresent(it -> assertThat(it).contains(" "));
  }

  @FuzzTarget({LOG, "2026-03-31 10:15:00 a", "Mar  1 00:00:00"})
  static void messageForm(byte[] input) {
    var text = new String(input, UTF_8);
    assertThat(MessageForm.of(text)).isNotNull();
    var said = SaidPart.of(text);
    assertThat(said.start()).isBetween(0, said.end());
    assertThat(said.end()).isLessThanOrEqualTo(text.length());
  }
}
