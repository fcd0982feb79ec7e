package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.log.LogReader.Read;
import io.arcpreflight.message.LogLevel;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.message.MessageRecognizer;
import io.arcpreflight.message.RecordStart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the fast scanner tells of logs that chance has written is what one tells that decodes every
 * record and holds all of the catalogue against it.
 */
class ScannersAgreeTest {
  private static final List<List<String>> PATTERNS =
      Logs.CATALOG.messages().stream().flatMap(message -> message.patterns().stream()).toList();
  private static final String[] STARTS = {
    "time=\"2026-03-31T10:15:30+09:00\" level=error msg=\"",
    "time=\"2026-03-31T10:15:31+09:00\" level=info msg=\"",
    "2026-03-31 10:15:32 WARN ",
    "ERROR   ",
    "INFO    ",
    "Mar 31 10:15:33 host himdsd[17]: ",
    "{\"PRIORITY\":\"3\",\"MESSAGE\":\"",
    "<3>",
    "  ",
    "\u001b[31mERRO\u001b[0m[0001] ",
    "",
  };
  private static final String[] WORDS = {
    "heartbeat",
    "sent",
    "to",
    "https://pas.windows.net",
    "10.0.0.1:443",
    "code=",
    "\\\"x\\\"",
    "é",
    "연결",
    "error",
    "status",
    "0b9c-44af",
    "failed",
    "AZCM0026",
    "EOF",
    "level=",
    "\\u003c",
    "\\n"
  };
  private static final String[] BETWEEN = {" ", " ", " ", "", "\r\n  ", "\\n", "\\\"", "\u001b[1m"};

  private final MessageRecognizer recognizer = Logs.recognizer();
  private final List<LogEvent> expected = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void accept_tellsTheSameHoweverTheBytesAreCut(int seed) {
    var dice = new Random(seed);
    var bytes = log(dice, 200_000).getBytes(UTF_8);
    tellNaively(bytes);
    assertThat(expected).hasSizeGreaterThan(100);
    for (var part : new int[] {bytes.length, 64 * 1024, 40_000, 1 + dice.nextInt(5_000), 37}) {
      agree(Logs.events(bytes, part));
    }
  }

  /** On two threads, and where the decoded bytes come in parts of their own. */
  @ParameterizedTest
  @ValueSource(ints = {11, 12})
  void read_tellsTheSameInEachEncoding(int seed) throws IOException {
    var text = log(new Random(seed), 700_000);
    tellNaively(text.getBytes(UTF_8));
    var lines = text.chars().filter(c -> c == '\n').count();
    for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertThat(read(("\uFEFF" + text).getBytes(charset)).lines())
          .as("%s", charset)
          .isEqualTo(lines);
    }
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    assertThat(read(packed.toByteArray()).problem()).isEmpty();
  }

  /** What came before is told, to the last byte. */
  @Test
  void read_tellsWhatCouldBeReadOfAnArchiveThatIsCutShort() throws IOException {
    var text = log(new Random(21), 900_000);
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(UTF_8));
    }
    var events = new ArrayList<LogEvent>();
    var cut = new ByteArrayInputStream(packed.toByteArray(), 0, packed.size() * 2 / 3);
    var read = reader(events).read(new LogSource("azcmagent.log", Instant.EPOCH, () -> cut));
    assertThat(read.problem()).contains("it ends too early");
    assertThat(read.bytes()).isGreaterThan(500_000);
    tellNaively(Arrays.copyOf(text.getBytes(UTF_8), (int) read.bytes()));
    agree(events);
  }

  private Read read(byte[] bytes) {
    var events = new ArrayList<LogEvent>();
    var read =
        reader(events)
            .read(
                new LogSource(
                    "azcmagent.log", Instant.EPOCH, () -> new ByteArrayInputStream(bytes)));
    agree(events);
    return read;
  }

  /** A list of thousands is no help to anybody. */
  private void agree(List<LogEvent> events) {
    for (var i = 0; i < Math.min(events.size(), expected.size()); i++) {
      assertThat(events.get(i)).isEqualTo(expected.get(i));
    }
    assertThat(events).hasSameSizeAs(expected);
  }

  private LogReader reader(List<LogEvent> events) {
    return new LogReader(new LogScanner(recognizer, ZoneOffset.UTC, events::add));
  }

  private static String log(Random dice, int length) {
    var log = new StringBuilder();
    while (log.length() < length) {
      log.append(STARTS[dice.nextInt(STARTS.length)]);
      for (var words = dice.nextInt(12); words > 0; words--) {
        log.append(one(dice, WORDS)).append(one(dice, BETWEEN));
        if (dice.nextInt(20) == 0) {
          addMessage(log, dice);
        }
      }
      log.append(dice.nextInt(30) == 0 ? "\r\n" : "\n");
    }
    return log.toString();
  }

  /** One of the catalogue, of which the odd character is missing, broken off or escaped. */
  private static void addMessage(StringBuilder log, Random dice) {
    for (var literal : PATTERNS.get(dice.nextInt(PATTERNS.size()))) {
      for (var i = 0; i < literal.length(); i++) {
        var c = literal.charAt(i);
        switch (dice.nextInt(150)) {
          case 0 -> log.append(one(dice, BETWEEN)).append(c);
          case 1 -> log.append(String.format("\\u%04x", (int) c));
          case 2 -> log.append(Character.toUpperCase(c));
          case 3 -> {}
          default -> log.append(c);
        }
      }
      log.append(one(dice, BETWEEN)).append(one(dice, WORDS)).append(' ');
    }
  }

  private static String one(Random dice, String[] of) {
    return of[dice.nextInt(of.length)];
  }

  private void tellNaively(byte[] bytes) {
    var line = 1L;
    var recordLine = 1L;
    var start = 0;
    for (var at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        line++;
        if (at + 1 < bytes.length && RecordStart.at(bytes, at + 1, bytes.length)) {
          tellNaively(new String(bytes, start, at + 1 - start, UTF_8), recordLine);
          start = at + 1;
          recordLine = line;
        }
      }
    }
    tellNaively(new String(bytes, start, bytes.length - start, UTF_8), recordLine);
  }

  private void tellNaively(String text, long line) {
    var reader = new RecordReader(new MessageAnalyzer(recognizer), new TimeStamps(ZoneOffset.UTC));
    var record = new LogRecord("azcmagent.log", line, text, 0, LogLevel.of(text));
    var told = reader.read(record);
    expected.addAll(told);
    if (told.isEmpty() && record.level() != null && record.level().isError()) {
      expected.add(reader.unrecognized(record));
    }
  }
}
