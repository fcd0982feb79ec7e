package io.arcpreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCommandTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Report.class.getResourceAsStream("json/log-1.schema.json"));
  private static final String CONNECTED =
      line("2026-03-31T12:00:00Z", "Connected machine to Azure");

  @TempDir private Path folder;
  private final TestProcess process = new TestProcess();

  @Test
  void log_readsAzcmagentsOwnLogWithItsOlderParts() throws IOException {
    var logs = Files.createDirectories(folder.resolve("var/opt/azcmagent/log"));
    Files.writeString(logs.resolve("azcmagent.log"), forbidden("2026-03-31T10:00:00Z"));
    Files.writeString(logs.resolve("azcmagent.log.1"), CONNECTED.replace("12:00", "09:00"));
    Files.write(logs.resolve("azcmagent.log.2.gz"), gzip(forbidden("2026-03-31T08:00:00Z")));
    Files.writeString(logs.resolve("himds.log"), "FATAL AZCM0061: x\n");
    assertThat(process.fileRoot(folder).run("log")).isEqualTo(26);
    assertThat(process.out())
        .contains("3 logs", "✗ UNRESOLVED", "AZCM0026", "proxy.forbidden")
        .contains("2 times, 2026-03-31 08:00:00 to 2026-03-31 10:00:00")
        .contains("azcmagent.log:1")
        .contains("arc-preflight explain proxy.forbidden", "arc-preflight log --check")
        .doesNotContain("AZCM0061");
  }

  @Test
  void log_readsTheLogOfWindows() throws IOException {
    var logs = Files.createDirectories(folder.resolve("AzureConnectedMachineAgent/Log"));
    Files.write(
        logs.resolve("azcmagent.log"),
        ("\uFEFF" + forbidden("2026-03-31T10:00:00Z")).getBytes(UTF_16LE));
    process.windows().variable("ProgramData", folder.toString());
    assertThat(process.run("log")).isEqualTo(26);
  }

  @Test
  void log_saysThatAllIsOver() throws IOException {
    var log = write("a.log", forbidden("2026-03-31T10:00:00Z") + CONNECTED);
    assertThat(process.run("log", log)).isZero();
    assertThat(process.out())
        .contains("✓ RESOLVED", "Resolved since", "proxy.forbidden", "a.log:1");
    assertThat(process.run("log", log, "--verbose")).isZero();
    assertThat(process.out()).contains("resolved by “Connected machine to Azure”", "a.log:2");
  }

  @Test
  void log_saysThatNothingWasFound() throws IOException {
    var log = write("a.log", CONNECTED.repeat(3));
    assertThat(process.run("log", log)).isZero();
    assertThat(process.out())
        .isEqualTo(
            "arc-preflight "
                + io.arcpreflight.report.ProgramVersion.read()
                + "   "
                + log
                + process.out().substring(process.out().indexOf(log) + log.length()));
    assertThat(process.out()).contains("✓ NOTHING FOUND", "3 lines");
  }

  @Test
  void log_standardInputAndJson() {
    process.input(
        forbidden("2026-03-31T10:00:00Z") + "FATAL   AZCM0102: x\nERROR   AADSTS16000: y\n");
    assertThat(process.run("log", "-", "--format", "json")).isEqualTo(41);
    assertThat(SCHEMA.validate(process.out(), InputFormat.JSON)).isEmpty();
    assertThat(process.out())
        .contains("\"id\": \"proxy.forbidden\"", "\"log\": \"-\"", "\"line\": 1")
        .contains("\"kind\": \"unlisted-code\"", "\"exitCode\": 41");
  }

  @Test
  void log_archiveOfAzcmagentLogs() throws IOException {
    var archive = zip();
    var file = folder.resolve("logs.zip");
    Files.write(file, archive);
    assertThat(process.run("log", file.toString())).isEqualTo(26);
    assertThat(process.out()).contains("logs.zip!azcmagent/azcmagent.log:1");
    assertThat(process.input(archive).run("log", "-")).isEqualTo(26);
    assertThat(process.out()).contains("-!azcmagent/azcmagent.log:1");
  }

  @Test
  void log_whatCannotBeReadLosesNothingElse() throws IOException {
    var whole = gzip(forbidden("2026-03-31T10:00:00Z").repeat(2000));
    var torn = folder.resolve("torn.log.gz");
    Files.write(torn, java.util.Arrays.copyOf(whole, whole.length - 40));
    var other = write("b.log", forbidden("2026-03-31T11:00:00Z"));
    assertThat(process.run("log", torn.toString(), other)).isEqualTo(26);
    assertThat(process.out()).contains("? ", "could not be read completely").contains("b.log:1");
  }

  @Test
  void log_sinceLeavesOutWhatIsOlder() throws IOException {
    var log = write("a.log", forbidden("2026-11-22T08:00:00Z"));
    assertThat(process.run("log", log, "--since", "1h")).isZero();
    assertThat(process.run("log", log, "--since", "3h")).isEqualTo(26);
    assertThat(process.run("log", log, "--since", "2026-11-22T08:00:00Z")).isEqualTo(26);
    assertThat(process.run("log", log, "--since", "2026-11-22T08:00:01Z")).isZero();
    Files.setLastModifiedTime(Path.of(log), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    assertThat(process.run("log", log, "--since", "3h")).isZero();
  }

  @Test
  void log_checkSaysWhatIsStillSo() throws IOException {
    var log =
        write("a.log", forbidden("2026-03-31T10:00:00Z") + "FATAL   AZCM0018: not elevated\n");
    process
        .fileRoot(folder)
        .interruption(
            thread -> {
              thread.interrupt();
              return () -> {};
            });
    assertThat(process.run("log", log, "--check", "--format", "json")).isEqualTo(18);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(SCHEMA.validate(process.out(), InputFormat.JSON)).isEmpty();
    assertThat(process.out()).contains("\"checked\": true", "\"now\": ");
  }

  @Test
  void log_followEndsWhenInterrupted() throws IOException {
    var log = write("a.log", forbidden("2026-03-31T10:00:00Z"));
    process.interruption(
        thread -> {
          thread.interrupt();
          return () -> {};
        });
    assertThat(process.pause(Thread::sleep).run("log", log, "--follow", "--format", "json"))
        .isEqualTo(11);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(process.out()).startsWith("{\"event\":\"failure\",\"id\":\"proxy.forbidden\"");
    assertThat(process.err()).contains("following", "Ctrl+C");
  }

  @Test
  void log_inKoreanAndInAscii() throws IOException {
    var log = write("a.log", forbidden("2026-03-31T10:00:00Z"));
    assertThat(process.run("log", log, "--lang", "ko")).isEqualTo(26);
    assertThat(process.out()).contains("미해결", "위치", "관찰");
    assertThat(process.ascii().run("log", log)).isEqualTo(26);
    assertThat(process.out())
        .isEqualTo(
            new String(process.out().getBytes(UTF_8), java.nio.charset.StandardCharsets.US_ASCII));
  }

  @Test
  void log_badInputIsOneSentence() {
    assertThat(process.fileRoot(folder).run("log")).isEqualTo(23);
    assertThat(process.err()).contains("there is no log").contains("azcmagent.log");
    assertThat(process.run("log", "/nowhere/a.log")).isEqualTo(23);
    assertThat(process.err()).isEqualTo("arc-preflight: there is no file /nowhere/a.log\n");
    assertThat(process.run("log", "--since", "yesterday")).isEqualTo(101);
    assertThat(process.err()).contains("--since: 'yesterday' is neither a time");
    assertThat(process.run("log", "--follow", "-")).isEqualTo(23);
    assertThat(process.run("log", "--follow", "--check", "x.log")).isEqualTo(23);
    assertThat(process.err()).contains("--follow: cannot be combined with --check");
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static String line(String time, String message) {
    return "time=\"" + time + "\" level=info msg=\"" + message + "\"\n";
  }

  private static String forbidden(String time) {
    return "time=\""
        + time
        + "\" level=error msg=\"x\" Error=\"Get"
        + " \\\"https://pas.windows.net\\\": Forbidden\"\n";
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  /** The newer log comes first, as folders list them. */
  private static byte[] zip() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      entry(out, "azcmagent/azcmagent.log", forbidden("2026-03-31T13:00:00Z"));
      entry(out, "azcmagent/azcmagent.log.1", CONNECTED);
      entry(out, "show.txt", "AZCM0061");
    }
    return bytes.toByteArray();
  }

  private static void entry(ZipOutputStream out, String name, String text) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(text.getBytes(UTF_8));
    out.closeEntry();
  }
}
