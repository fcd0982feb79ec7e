package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which logs a path leads to, and in which order they are read. */
class LogSourcesTest {
  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var name : names) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 2, 3, 4, 6));
        out.putNextEntry(entry);
        out.write(name.getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static String text(LogSource source) throws IOException {
    try (var in = source.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private List<String> names(List<LogSource> sources) {
    return sources.stream()
        .map(source -> source.name().replace(folder.toString(), "").replace('\\', '/'))
        .sorted()
        .toList();
  }

  @Test
  void olderParts_areThoseThatRotationMade() throws IOException {
    file("azcmagent.log", "a");
    file("azcmagent.log.1", "b");
    file("azcmagent-2026.log.gz", "c");
    file("himds.log", "d");
    file("azcmagent.txt", "e");
    Files.createDirectory(folder.resolve("azcmagent.log.d"));
    var log = folder.resolve("azcmagent.log");
    assertThat(names(LogSources.withOlderParts(log)))
        .containsExactly("/azcmagent-2026.log.gz", "/azcmagent.log", "/azcmagent.log.1");
    assertThat(names(LogSources.withOlderParts(folder.resolve("himds"))))
        .containsExactly("/himds.log");
    assertThat(LogSources.withOlderParts(folder.resolve("none/azcmagent.log"))).isEmpty();
  }

  @Test
  void folder_leadsToItsLogs() throws IOException {
    file("A.LOG", "a");
    file("b.log.2", "b");
    file("c.txt", "c");
    assertThat(names(LogSources.behind(folder))).containsExactly("/A.LOG", "/b.log.2");
  }

  @Test
  void file_leadsToItself() throws IOException {
    var file = file("anything", "some text");
    var sources = LogSources.behind(file);
    assertThat(names(sources)).containsExactly("/anything");
    assertThat(text(sources.getFirst())).isEqualTo("some text");
    assertThat(sources.getFirst().lastWritten())
        .isEqualTo(Files.getLastModifiedTime(file).toInstant());
    assertThat(text(LogSources.behind(file("short", "P")).getFirst())).isEqualTo("P");
  }

  @Test
  void archive_leadsToTheLogsInIt() throws IOException {
    var archive = folder.resolve("logs.zip");
    Files.write(archive, zip("x.log", "logs.log/readme.txt", "in/y.log.1", "a\\z.LOG", "d.log/"));
    var sources = LogSources.behind(archive);
    assertThat(sources)
        .extracting(LogSource::name)
        .containsExactlyInAnyOrder(
            archive + "!x.log", archive + "!in/y.log.1", archive + "!a\\z.LOG");
    for (var source : sources) {
      assertThat(text(source)).isEqualTo(source.name().substring(archive.toString().length() + 1));
      assertThat(source.lastWritten()).isBefore(NOW);
    }
  }

  @Test
  void stream_isReadAsItIs() throws IOException {
    var in = new ByteArrayInputStream("PK is no archive".getBytes(UTF_8));
    assertThat(LogSources.inStream("standard input", in, NOW))
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.name()).isEqualTo("standard input");
              assertThat(source.lastWritten()).isEqualTo(NOW);
              assertThat(text(source)).isEqualTo("PK is no archive");
            });
    var empty = new ByteArrayInputStream(new byte[0]);
    assertThat(text(LogSources.inStream("x", empty, NOW).getFirst())).isEmpty();
  }

  @Test
  void streamOfAnArchive_leadsToTheLogsInIt() throws IOException {
    var in = new ByteArrayInputStream(zip("x.log", "y.txt"));
    var sources = LogSources.inStream("standard input", in, NOW);
    assertThat(sources).extracting(LogSource::name).containsExactly("standard input!x.log");
    assertThat(text(sources.getFirst())).isEqualTo("x.log");
  }

  private static LogSource source(String name, String text, int minute) {
    return new LogSource(
        name, NOW.plusSeconds(60L * minute), () -> new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void order_isThatOfTheFirstTimeInEach() {
    var early = source("early", "no time\ntime=\"2026-01-01T00:00:00Z\" x\n2027-01-01 00:00:00", 9);
    var late = source("late", "2026-02-01 00:00:00 x", 1);
    var undated = source("undated", "x", 0);
    var broken =
        new LogSource(
            "broken",
            NOW.minusSeconds(60),
            () -> {
              throw new IOException("gone");
            });
    assertThat(new LogOrder(ZoneOffset.UTC).sort(List.of(undated, late, broken, early)))
        .extracting(LogSource::name)
        .containsExactly("early", "late", "broken", "undated");
  }

  @Test
  void order_ofTheSameTime_isThatOfTheLastWrittenAndOfRotation() {
    assertThat(
            new LogOrder(ZoneOffset.UTC)
                .sort(
                    List.of(
                        source("a.log", "2026-02-01 00:00:00", 2),
                        source("a.log.1", "2026-02-01 00:00:00", 2),
                        source("b.log", "2026-02-01 00:00:00", 1))))
        .extracting(LogSource::name)
        .containsExactly("b.log", "a.log.1", "a.log");
  }
}
