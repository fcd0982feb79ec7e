package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.OrdinaryLines;
import io.arcpreflight.log.LogEvent.Failure;
import io.arcpreflight.log.LogEvent.Success;
import io.arcpreflight.text.PlainBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogScannerTest {
  private static final String QUIET = "time=\"2026-03-31T10:00:00Z\" level=info msg=\"ok\"\n";
  private static final String REFUSED =
      "time=\"2026-03-31T10:15:30+09:00\" level=error msg=\"x\" Error=\"Get"
          + " \\\"https://pas.windows.net\\\": Forbidden\"\n";

  @Test
  void scan_tellsPlaceTimeHostsAndWords() {
    var events = Logs.events(QUIET.repeat(41) + REFUSED + QUIET);
    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> {
              assertThat(failure.place()).hasToString("azcmagent.log:42");
              assertThat(failure.time())
                  .isEqualTo(OffsetDateTime.parse("2026-03-31T10:15:30+09:00"));
              assertThat(failure.hosts()).containsExactly("pas.windows.net");
              assertThat(failure.reason().id()).isEqualTo("proxy.forbidden");
              assertThat(failure.excerpt().text())
                  .contains("https://pas.windows.net")
                  .endsWith("Forbidden");
            });
  }

  /** What has no literal of the catalogue and calls itself no error is passed over as bytes. */
  @Test
  void scan_decodesNoRecordThatNoPatternMatches() {
    var scanner = Logs.silentScanner();
    scanner.begin("azcmagent.log");
    for (var i = 0; i < 1_000; i++) {
      scanner.accept(QUIET.strip());
      scanner.accept("2026-03-31 10:00:00 INFO sent " + i + " bytes to himds at 10.0.0." + i % 250);
    }
    scanner.flush();
    assertThat(scanner.decoded()).isZero();
    scanner.accept(REFUSED.strip());
    scanner.accept(QUIET.strip());
    scanner.flush();
    assertThat(scanner.decoded()).isOne();
  }

  @Test
  void scan_seldomDecodesOrdinaryLines() {
    var scanner = Logs.silentScanner();
    var lines = OrdinaryLines.all();
    for (var line : lines) {
      scanner.begin("a log of its own");
      scanner.accept(line);
    }
    scanner.flush();
    assertThat(scanner.decoded()).isLessThanOrEqualTo(lines.size() * 3L / 100);
  }

  @Test
  void scan_pointsIntoTheLineOfAWrappedRecord() {
    var text =
        QUIET + "ERROR   it failed:\n  Get \"https://pas.windows.net\":\n  Forbidden\n" + QUIET;
    assertThat(Logs.events(text)).extracting(event -> event.place().line()).containsExactly(3L);
  }

  @Test
  void scan_everyHostOfASummaryGoesToItsOwnCause() {
    var text =
        "FATAL required endpoints unavailable: https://a.example.com (error: EOF),"
            + " https://b.example.com (error: remote error: tls: handshake failure),"
            + " https://c.example.com (error: EOF)";
    assertThat(Logs.events(text))
        .filteredOn(event -> ((Failure) event).reason().id().equals("tls.interrupted"))
        .singleElement()
        .extracting(event -> ((Failure) event).hosts())
        .isEqualTo(List.of("a.example.com", "c.example.com"));
  }

  @Test
  void scan_carriageReturns() {
    assertThat(Logs.events((QUIET + REFUSED).replace("\n", "\r\n")))
        .extracting(event -> event.place().line())
        .containsExactly(2L);
  }

  @Test
  void scan_tornLastLine() {
    var torn = REFUSED.substring(0, REFUSED.indexOf("Forbidden") + "Forbidden".length());
    assertThat(Logs.reasonIds(Logs.events(QUIET + torn))).containsExactly("proxy.forbidden");
  }

  @Test
  void scan_utf16WithAndWithoutMark() throws IOException {
    for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
      for (var mark : new String[] {"\uFEFF", ""}) {
        var korean = "time=\"2026-03-31T10:00:00Z\" level=info msg=\"연결 중입니다\"\n";
        var bytes = (mark + korean + REFUSED + QUIET).getBytes(charset);
        assertThat(read(bytes)).as("%s %s", charset, mark).containsExactly("proxy.forbidden");
      }
    }
  }

  @Test
  void scan_utf16AppendedToUtf8() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(QUIET.repeat(100).getBytes(UTF_8));
    bytes.writeBytes(REFUSED.getBytes(UTF_16LE));
    bytes.writeBytes("FATAL   AZCM0061: x\r\n".getBytes(UTF_16LE));
    assertThat(Logs.reasonIds(Logs.events(bytes.toByteArray(), 4096)))
        .containsExactlyInAnyOrder("proxy.forbidden", "AZCM0061");
  }

  @Test
  void scan_rubbishLosesNothingElse() {
    var random = new Random(7);
    var rubbish = new byte[300_000];
    random.nextBytes(rubbish);
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(REFUSED.getBytes(UTF_8));
    bytes.writeBytes(rubbish);
    bytes.writeBytes(("\n" + "FATAL   AZCM0061: x\n" + QUIET).getBytes(UTF_8));
    assertThat(Logs.reasonIds(Logs.events(bytes.toByteArray(), 10_000)))
        .containsExactlyInAnyOrder("proxy.forbidden", "AZCM0061");
  }

  @Test
  void scan_lineOfAHundredMegabytes() {
    var events = new ArrayList<LogEvent>();
    var scanner = new LogScanner(Logs.recognizer(), ZoneOffset.UTC, events::add);
    var part = "0123456789abcdef".repeat(4096).getBytes(UTF_8);
    scanner.begin("long.log");
    accept(scanner, QUIET + "level=error msg=\"");
    for (var i = 0; i < 800; i++) {
      scanner.accept(part, 0, part.length);
    }
    accept(scanner, " Get \"https://pas.windows.net\": Forbidden ");
    for (var i = 0; i < 800; i++) {
      scanner.accept(part, 0, part.length);
    }
    accept(scanner, "\"\n" + QUIET + "FATAL   AZCM0061: x\n");
    scanner.flush();
    assertThat(scanner.bytes()).isGreaterThan(100_000_000);
    assertThat(events)
        .extracting(event -> ((Failure) event).reason().id() + event.place().line())
        .containsExactly("proxy.forbidden2", "AZCM00614");
  }

  /** Wherever the parts of a long record meet, a message there is told, and told once. */
  @Test
  void scan_messagesWhereLongRecordsAreParted() {
    for (var before = 64 * 1024 - 150; before < 64 * 1024 + 50; before += 7) {
      var text =
          "ERROR   "
              + "x".repeat(before)
              + " Get \"https://pas.windows.net\": Forbidden "
              + "y ".repeat(70_000);
      assertThat(Logs.events(text.getBytes(UTF_8), 64 * 1024)).as("after %d", before).hasSize(1);
    }
  }

  @Test
  void flush_tellsAtOnceAndNotTwice() {
    var events = new ArrayList<LogEvent>();
    var scanner = new LogScanner(Logs.recognizer(), ZoneOffset.UTC, events::add);
    scanner.begin("console");
    scanner.accept("ERROR   Get \"https://pas.windows.net\": Forbidden");
    scanner.flush();
    assertThat(events).hasSize(1);
    scanner.accept("        and more of the same record");
    scanner.flush();
    scanner.accept("INFO    Connected machine to Azure");
    scanner.flush();
    assertThat(events).hasSize(2).last().isInstanceOf(Success.class);
  }

  @Test
  void excerpt_showsNoSecrets() {
    var text =
        "ERROR   Get \"https://user:pa55word@pas.windows.net\" Bearer eyJhbGciOiJSUzI1NiIs"
            + " client_secret=abcdefghijkl: Forbidden";
    assertThat(Logs.events(text).getFirst().excerpt().text())
        .doesNotContain("pa55word", "eyJhbGci", "abcdefghijkl")
        .contains("***");
  }

  private static final byte[] MUCH = (QUIET.repeat(30_000) + REFUSED).getBytes(UTF_8);

  @Test
  void read_largeLogsToTheirEnd() {
    var events = new ArrayList<LogEvent>();
    var read = reader(events).read(source(() -> new ByteArrayInputStream(MUCH)));
    assertThat(read.problem()).isEmpty();
    assertThat(read.bytes()).isEqualTo(MUCH.length);
    assertThat(read.lines()).isEqualTo(30_001);
    assertThat(read.records()).isEqualTo(30_001);
    assertThat(read.isLog()).isTrue();
    assertThat(events).extracting(event -> event.place().line()).containsExactly(30_001L);
  }

  @Test
  void read_tellsWhyItCouldNotGoOn() {
    for (var after : new int[] {0, 1_000, MUCH.length}) {
      var events = new ArrayList<LogEvent>();
      var torn =
          new SequenceInputStream(
              new ByteArrayInputStream(MUCH, 0, after),
              new InputStream() {
                @Override
                public int read() throws IOException {
                  throw new IOException("torn");
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                  throw new IOException("torn");
                }
              });
      var read = reader(events).read(source(() -> torn));
      assertThat(read.problem()).contains("IOException: torn");
      assertThat(read.bytes()).isEqualTo(after);
      assertThat(events).hasSize(after == MUCH.length ? 1 : 0);
    }
    var nothing =
        reader(new ArrayList<>())
            .read(
                source(
                    () -> {
                      throw new EOFException();
                    }));
    assertThat(nothing.problem()).contains("it ends too early");
    assertThat(nothing.isLog()).isFalse();
  }

  private static LogReader reader(List<LogEvent> events) {
    return new LogReader(new LogScanner(Logs.recognizer(), ZoneOffset.UTC, events::add));
  }

  private static LogSource source(LogSource.Opener opener) {
    return new LogSource("azcmagent.log", Instant.EPOCH, opener);
  }

  private static void accept(LogScanner scanner, String text) {
    var bytes = text.getBytes(UTF_8);
    scanner.accept(bytes, 0, bytes.length);
  }

  private static List<String> read(byte[] bytes) throws IOException {
    try (var in = PlainBytes.of(new ByteArrayInputStream(bytes))) {
      return Logs.reasonIds(Logs.events(in.readAllBytes(), 100));
    }
  }
}
