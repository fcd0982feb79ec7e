package io.arcpreflight.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.provocations.Scenario;
import io.arcpreflight.provocations.Scenarios;
import io.arcpreflight.report.ReportedFinding;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file that is read, and whatever may lie in its place: the answer is one, in time, and no
 * crash.
 */
@ExtendWith(Scenarios.class)
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileFileTest {
  @RegisterExtension
  static final Promise PROMISE =
      Promise.of(
          "A hostile file of the machine or the command line is answered for, in time",
          Duration.ofSeconds(20),
          512);

  /** What of the machine is read by a check. */
  private static final List<String> MACHINE =
      List.of(
          "/etc/resolv.conf",
          "/etc/hosts",
          "/etc/nsswitch.conf",
          "/etc/os-release",
          "/etc/passwd",
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/environment",
          "/etc/machine-id",
          "/etc/systemd/system.conf",
          "/lib/systemd/system/himdsd.service",
          "/etc/systemd/system/himdsd.service.d/override.conf",
          "/var/opt/azcmagent/tokens",
          "/var/opt/azcmagent/localconfig.json",
          "/var/opt/azcmagent/agentconfig.json");

  /** Of evidence, whatever the lines were that it quotes. */
  private static final int LONGEST_SENTENCE = 1_000;

  /** What is named on a command line, in place of §. */
  private static final List<List<String>> LINES =
      List.of(
          List.of("check", "--config", "§", "--dry-run"),
          List.of("check", "--endpoints", "§", "--dry-run"),
          List.of("health", "--options", "§", "--dry-run"),
          List.of("check", "--access-token-file", "§", "--dry-run"),
          List.of(
              "check",
              "-i",
              "b9f8a3d2-5c1e-4f7a-9d60-2f3f6c6e1a11",
              "--secret-file",
              "§",
              "--dry-run"),
          List.of(
              "check",
              "-i",
              "b9f8a3d2-5c1e-4f7a-9d60-2f3f6c6e1a11",
              "--service-principal-cert",
              "§",
              "--dry-run"),
          List.of("endpoints", "--location", "koreacentral", "--endpoints", "§"),
          List.of("explain", "§"),
          List.of("log", "§"),
          List.of("report", "§"),
          List.of("history", "--state-dir", "§"));

  /** They read logs and reports of any size, as any program does. */
  private static final Set<String> READS_ALL = Set.of("log", "report");

  private static final Set<Malice> KEEPS_WAITING =
      EnumSet.of(Malice.PIPE, Malice.SOCKET, Malice.KERNEL, Malice.TERMINAL, Malice.ENDLESS_DEVICE);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void filesOfTheMachine(Malice malice, Scenario given) throws Exception {
    given
        .endpoints("hostile/endpoint.json")
        .timeout(Duration.ofSeconds(5))
        .machine()
        .agent(Recorded.text("platform/systemctl/running.txt"))
        .processes()
        .on("/opt/azcmagent/bin/azcmagent show", 1, "", "");
    given.network().closeEveryHost();
    var root = given.machine().root();
    try (var changes = new Changes()) {
      for (var path : MACHINE) {
        var file = root.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        deleteWhatIsThere(file);
        malice.write(file);
        changes.add(malice.meanwhile(file));
      }
      var report = PROMISE.within(given::check).report();
      assertThat(report.exitCode()).isBetween(0, 104);
      assertThat(report.findings())
          .noneMatch(it -> it.cause().equals("checker.crashed"))
          .flatMap(ReportedFinding::evidence)
          .allMatch(sentence -> sentence.length() < LONGEST_SENTENCE);
      Harmless.require(report);
    }
  }

  /** The tokens' folder, in whose place something else is put. */
  private static void deleteWhatIsThere(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      try (var inside = Files.list(file)) {
        for (var each : inside.toList()) {
          Files.delete(each);
        }
      }
    }
    Files.deleteIfExists(file);
  }

  private static final class Changes implements Closeable {
    private final List<Closeable> all = new ArrayList<>();

    void add(Closeable change) {
      all.add(change);
    }

    @Override
    public void close() throws IOException {
      for (var change : all) {
        change.close();
      }
    }
  }

  static List<Arguments> ofTheCommandLine() {
    var cases = new ArrayList<Arguments>();
    for (var line : LINES) {
      for (var malice : Malice.values()) {
        if (malice != Malice.HUGE || !READS_ALL.contains(line.getFirst())) {
          cases.add(Arguments.of(line, malice));
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("ofTheCommandLine")
  void fileOfTheCommandLine(List<String> line, Malice malice) throws Exception {
    var file = folder.resolve("file");
    malice.write(file);
    try (var _ = malice.meanwhile(file)) {
      var process = new TestProcess().fileRoot(Files.createDirectory(folder.resolve("root")));
      var words =
          line.stream().map(it -> it.equals("§") ? file.toString() : it).toArray(String[]::new);
      var exit = PROMISE.within(() -> process.run(words));
      assertThat(exit).isBetween(0, 104);
      assertThat(process.err()).doesNotContain("internal error", "java.", "Exception", "\tat ");
      assertThat(process.out()).doesNotContain("Exception");
      Harmless.requireVisible(process.out());
      Harmless.requireVisible(process.err());
      if (exit != 0) {
        assertThat(process.out() + process.err()).isNotBlank();
      }
      if (KEEPS_WAITING.contains(malice) && Set.of("explain", "log").contains(line.getFirst())) {
        assertThat(exit).isEqualTo(23);
        assertThat(process.err())
            .containsAnyOf("not a regular file", "leads to a file of the kernel");
      }
    }
    Files.deleteIfExists(file);
  }

  /** Of files that every check reads, each in its own place: what is wrong is told by its cause. */
  @ParameterizedTest
  @CsvSource({
    "/etc/os-release, MALFORMED, host.unknown-distribution",
    "/etc/os-release, PIPE, host.unknown-distribution",
    "/etc/os-release, KERNEL, host.unknown-distribution",
    "/etc/os-release, FOLDER, host.unknown-distribution",
    "/etc/os-release, LOOP, host.unknown-distribution",
    "/etc/ssl/certs/ca-certificates.crt, NOT_DER, host.trust-store-missing",
    "/etc/ssl/certs/ca-certificates.crt, MANY_LINES, host.trust-store-missing",
    "/etc/resolv.conf, EMPTY, dns.no-server",
    "/etc/resolv.conf, MALFORMED, dns.no-server",
    "/etc/resolv.conf, PIPE, dns.no-server",
    "/etc/resolv.conf, LOOP, dns.no-server"
  })
  void fileThatIsNeeded(String path, Malice malice, String cause, Scenario given) throws Exception {
    given.endpoints("hostile/endpoint.json");
    var file = given.machine().root().resolve(path.substring(1));
    Files.deleteIfExists(file);
    malice.write(file);

    assertThat(PROMISE.within(given::check).causes()).contains(cause);
  }

  /** Whoever may write to the agent's files and units is not asked for more than what they say. */
  @Test
  void filesThatOthersMayWrite(Scenario given) throws Exception {
    given
        .endpoints("hostile/endpoint.json")
        .machine()
        .agent(Recorded.text("platform/systemctl/running.txt"))
        .processes()
        .on("/opt/azcmagent/bin/azcmagent show", 1, "", "");
    for (var path : MACHINE) {
      var file = given.machine().root().resolve(path.substring(1));
      if (Files.isRegularFile(file)) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        giveAway(file);
      }
    }

    var report = PROMISE.within(given::check).report();
    assertThat(report.findings()).noneMatch(it -> it.cause().startsWith("checker."));
    Harmless.require(report);
  }

  /** Only root can. */
  private static void giveAway(Path file) throws IOException {
    try {
      Files.setAttribute(file, "unix:uid", 54321);
    } catch (FileSystemException notRoot) {
      assertThat(Files.isWritable(file)).isTrue();
    }
  }

  static List<Arguments> hostileHosts() {
    var cases = new ArrayList<Arguments>();
    for (var text : HostilePeer.TEXTS) {
      for (var format : List.of("json", "csv", "hosts", "squid")) {
        cases.add(Arguments.of(text, format));
      }
    }
    for (var host :
        List.of("-oProxyCommand=x", "=cmd()", "a b", "../../etc", "x;reboot", "*", "*.*")) {
      cases.add(Arguments.of(host, "squid"));
    }
    return cases;
  }

  /** A list that somebody else keeps: what is no host's name goes into no list of a proxy's. */
  @ParameterizedTest
  @MethodSource("hostileHosts")
  void listOfHostileHosts(String host, String format) throws Exception {
    var list = "{\"endpoints\":[{\"id\":\"x\",\"host\":\"%s\"}]}".formatted(escaped(host));
    var file = Files.writeString(folder.resolve("endpoints.json"), list);
    var process = new TestProcess().fileRoot(Files.createDirectory(folder.resolve("root")));

    var exit =
        PROMISE.within(
            () -> process.run("endpoints", "--endpoints", file.toString(), "--format", format));

    assertThat(exit).isEqualTo(23);
    assertThat(process.out()).doesNotContain(host);
    assertThat(process.err()).doesNotContain("internal error", "Exception", "\tat ");
    Harmless.requireVisible(process.out());
    Harmless.requireVisible(process.err());
  }

  private static String escaped(String text) {
    var json = new StringBuilder();
    text.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
    return json.toString();
  }

  /** As block lists have. */
  @Test
  void hostsFileOfManyLines(Scenario given) throws Exception {
    var lines = new StringBuilder();
    for (var i = 0; i < 200_000; i++) {
      lines.append("0.0.0.0 a").append(i).append(".ads.test\n");
    }
    given.endpoints("hostile/endpoint.json").machine().write("/etc/hosts", lines.toString());

    PROMISE.within(given::check).isReadyWith();
  }

  @Test
  void archiveOfManyLogs() throws Exception {
    var file = folder.resolve("logs.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var i = 0; i < 10_000; i++) {
        zip.putNextEntry(new ZipEntry("azcmagent" + i + ".log"));
        zip.write("time=\"2026-03-31T10:00:00Z\" level=info msg=\"x\"\n".getBytes(UTF_8));
      }
    }
    runs("log", file);
  }

  @Test
  void listOfManyEndpoints() throws Exception {
    var list = new StringJoiner(",", "{\"endpoints\":[", "]}");
    for (var i = 0; i < 3_000; i++) {
      list.add("{\"id\":\"e%1$d\",\"host\":\"e%1$d.test\"}".formatted(i));
    }
    var file = Files.writeString(folder.resolve("endpoints.json"), list.toString());
    runs("check", Path.of("--dry-run"), Path.of("--endpoints"), file);
  }

  @Test
  void reportOfManyNothings() throws Exception {
    var report = "{\"schemaVersion\":\"1.0\",\"checks\":[" + "{},".repeat(2_500_000) + "{}]}";
    runs("explain", Files.writeString(folder.resolve("report.json"), report));
  }

  private void runs(String command, Path... words) throws Exception {
    var process = new TestProcess().fileRoot(Files.createDirectory(folder.resolve("root")));
    var line = new ArrayList<>(List.of(command));
    for (var word : words) {
      line.add(word.toString());
    }
    assertThat(PROMISE.within(() -> process.run(line.toArray(String[]::new)))).isBetween(0, 104);
    assertThat(process.err()).doesNotContain("internal error", "java.", "\tat ");
  }
}
