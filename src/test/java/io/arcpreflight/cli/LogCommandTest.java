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
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogCommandTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Report.class.getResourceAsStream("json/log-1.schema.json"));
  private static final Schema EVENT =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              "{\"$ref\": \"#/$defs/event\", \"$defs\": "
                  + SCHEMA.getSchemaNode().get("$defs")
                  + "}",
              InputFormat.JSON);
  private static final String CONNECTED =
      line("2026-03-31T12:00:00Z", "Connected machine to Azure");

  /** Azure answers with a text of several lines, which azcmagent logs as it is. */
  private static final String NOT_AUTHORIZED =
      """
      time="2026-03-31T10:00:15Z" level=debug msg="Failed to register resource provider \
      'Microsoft.HybridCompute'. Error: POST \
      https://management.azure.com/subscriptions/x/providers/Microsoft.HybridCompute/register
      --------------------------------------------------------------------------------
      RESPONSE 403: 403 Forbidden
      ERROR CODE: AuthorizationFailed
      --------------------------------------------------------------------------------
      {
        \\"error\\": {
          \\"code\\": \\"AuthorizationFailed\\",
          \\"message\\": \\"The client 'a' with object id 'a' does not have authorization to perform \
      action 'Microsoft.HybridCompute/register/action' over scope '/subscriptions/x' or the scope is \
      invalid. If access was recently granted, please refresh your credentials.\\"
        }
      }
      --------------------------------------------------------------------------------
      "
      """;

  private static final String CREATED =
      "time=\"2026-03-31T10:00:17Z\" level=debug msg=\"ARM Resource Creation Successful\"\n";

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
        forbidden("2026-03-31T10:00:00Z") + "FATAL   AZCM0102: x\nERROR   AADSTS50196: y\n");
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
    Files.write(torn, Arrays.copyOf(whole, whole.length - 40));
    var other = write("b.log", forbidden("2026-03-31T11:00:00Z"));
    assertThat(process.run("log", torn.toString(), other)).isEqualTo(26);
    assertThat(process.out()).contains("? ", "could not be read completely").contains("b.log:1");
  }

  @Test
  void log_whatCannotBeReadToItsEnd_isNoComfort() throws IOException {
    var whole = gzip((CONNECTED + "x".repeat(50) + "\n").repeat(2000));
    var torn = folder.resolve("torn.log.gz");
    Files.write(torn, Arrays.copyOf(whole, whole.length - 40));
    assertThat(process.run("log", torn.toString())).isEqualTo(1);
    assertThat(process.out()).contains("? PARTLY READ").doesNotContain("✓");
    assertThat(process.run("log", torn.toString(), "--lang", "ko")).isEqualTo(1);
    assertThat(process.out()).contains("? 일부만 읽음");
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
  void log_followTellsOfErrorsThatNobodyKnows() throws IOException {
    var log = write("a.log", unknown("10:00:00", "Widget fell over", "x") + NOT_AUTHORIZED);
    process.interruption(
        thread -> {
          thread.interrupt();
          return () -> {};
        });
    assertThat(process.pause(Thread::sleep).run("log", log, "--follow")).isEqualTo(11);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(process.out())
        .containsSubsequence(
            "? msg=\"Widget fell over\"", "unrecognised", "a.log:1", "? The account")
        .doesNotContain("✗");
    assertThat(process.run("log", log, "--follow", "--format", "json")).isEqualTo(11);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(process.out().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(EVENT.validate(line, InputFormat.JSON)).isEmpty());
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
    assertThat(process.run("log", "--follow", "/")).isEqualTo(23);
    assertThat(process.err()).contains("--follow: / is not a regular file");
    assertThat(process.run("log", "--follow", "--check", "x.log")).isEqualTo(23);
    assertThat(process.err()).contains("--follow: cannot be combined with --check");
  }

  @Test
  void log_errorsThatNobodyKnows_areNoComfort() throws IOException {
    var log =
        write(
            "a.log",
            unknown(
                    "10:00:00",
                    "Widget 7 of 10.0.0.1 fell over",
                    "0c5e4f8a-91d0-4f53-8a2f-6b1f2d7c3e11")
                + unknown(
                    "10:00:05",
                    "Widget 12 of 10.0.0.9 fell over",
                    "1d6e4f8a-91d0-4f53-8a2f-6b1f2d7c3e12")
                + "Error: the flux is gone\n");
    assertThat(process.run("log", log)).isEqualTo(1);
    assertThat(process.out())
        .contains("? NOT RECOGNISED", "3 errors in 2 forms", "3 lines")
        .containsSubsequence(
            "Not recognised",
            "? msg=\"Widget 12 of 10.0.0.9 fell over\"",
            "2 times, 2026-03-31 10:00:00 to 2026-03-31 10:00:05",
            "a.log:2",
            "? the flux is gone",
            "once",
            "a.log:3")
        .doesNotContain("✓");
    assertThat(process.run("log", log, "--lang", "ko")).isEqualTo(1);
    assertThat(process.out()).contains("? 알 수 없는 오류", "오류 3건, 2가지 형태", "2회");
    assertThat(process.run("log", log, "--format", "json")).isEqualTo(1);
    assertThat(SCHEMA.validate(process.out(), InputFormat.JSON)).isEmpty();
    assertThat(process.out())
        .contains("\"verdict\": \"not-recognised\"", "\"exitCode\": 1", "\"records\": 3");
  }

  @Test
  void log_secretsOfUnknownErrorsAreMasked() throws IOException {
    var log =
        write(
            "a.log",
            "level=error msg=\"cannot frobnicate\" client_secret=abcdefghijkl"
                + " Authorization=\"Bearer eyJhbGciOiJSUzI1NiIs\"\n");
    for (var format : new String[] {"text", "json"}) {
      assertThat(process.run("log", log, "--format", format, "--verbose")).isEqualTo(1);
      assertThat(process.out())
          .contains("cannot frobnicate", "***")
          .doesNotContain("abcdefghijkl", "eyJhbGci");
    }
  }

  @Test
  void log_whatFollowsAnUnknownErrorMayBringItToAnEnd() throws IOException {
    var log = write("a.log", unknown("10:00:00", "Widget fell over", "x") + CONNECTED);
    assertThat(process.run("log", log)).isZero();
    assertThat(process.out()).contains("✓ RESOLVED", "Not recognised", "Widget fell over");
  }

  @Test
  void log_knownFailureLeadsUnknownOnes() throws IOException {
    var log =
        write(
            "a.log",
            unknown("10:00:00", "Widget fell over", "x") + forbidden("2026-03-31T10:00:00Z"));
    assertThat(process.run("log", log)).isEqualTo(26);
    assertThat(process.out())
        .containsSubsequence(
            "✗ UNRESOLVED", "proxy.forbidden", "Not recognised", "Widget fell over");
  }

  @Test
  void log_nothingRead_isNoComfort() throws IOException {
    for (var nothing : new String[] {"", "\n\n  \r\n"}) {
      assertThat(process.input(nothing).run("log", "-")).isEqualTo(1);
      assertThat(process.out()).contains("? NOTHING READ", "the log is empty").doesNotContain("✓");
    }
    assertThat(process.run("log", write("a.log", ""), write("b.log", "\n"))).isEqualTo(1);
    assertThat(process.out()).contains("? NOTHING READ", "all 2 logs are empty");
    assertThat(process.run("log", write("a.log", ""), "--lang", "ko")).isEqualTo(1);
    assertThat(process.out()).contains("? 읽은 내용 없음", "로그가 비어 있음");
    assertThat(process.run("log", write("a.log", ""), "--format", "json")).isEqualTo(1);
    assertThat(SCHEMA.validate(process.out(), InputFormat.JSON)).isEmpty();
    assertThat(process.out()).contains("\"verdict\": \"nothing-read\"", "\"exitCode\": 1");
  }

  @Test
  void log_whatIsNoLog_isNoComfort() throws IOException {
    var passwd =
        write("passwd", "root:x:0:0:root:/root:/bin/bash\nsync:x:4:65534::/bin:/bin/sync\n");
    var json = write("a.json", "{\"name\": \"x\", \"level\": 3,\n \"text\": \"an error\"}\n");
    for (var other : new String[] {passwd, json, image(), random()}) {
      assertThat(process.run("log", other)).as(other).isEqualTo(1);
      assertThat(process.out())
          .contains("? NO LOG", "looks like a log of azcmagent")
          .doesNotContain("✓");
    }
    assertThat(process.run("log", passwd, "--lang", "ko")).isEqualTo(1);
    assertThat(process.out()).contains("? 로그 아님", "로그로 보이는 내용이 없음");
    assertThat(process.run("log", passwd, "--format", "json")).isEqualTo(1);
    assertThat(SCHEMA.validate(process.out(), InputFormat.JSON)).isEmpty();
    assertThat(process.out())
        .contains("\"verdict\": \"no-log\"", "\"exitCode\": 1", "\"looksLikeLog\": false");
  }

  @Test
  void log_textAboutFailures_isNoLog_andItsWordsAreNoAlarm() throws IOException {
    var page =
        write(
            "page.md",
            """
            # Failures
            `explain` knows a message:

                arc-preflight explain 'dial tcp: lookup login.windows.net: no such host'

            | InvalidAuthenticationToken | the token is not accepted |
            """);
    assertThat(process.run("log", page)).isEqualTo(1);
    assertThat(process.out())
        .contains("? NO LOG", "Words of failures in it", "dns.no-such-host", "page.md:4")
        .doesNotContain("✗", "✓", "UNRESOLVED");
    assertThat(process.run("log", page, "--lang", "ko")).isEqualTo(1);
    assertThat(process.out()).contains("? 로그 아님", "실패의 표현");
    assertThat(process.run("log", page, "--format", "json")).isEqualTo(1);
    assertThat(SCHEMA.validate(process.out(), InputFormat.JSON)).isEmpty();
    assertThat(process.out()).contains("\"verdict\": \"no-log\"", "\"id\": \"dns.no-such-host\"");
  }

  /** What installers, package managers, shells and Windows Installer print has no level. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$ bash install.sh\nReading package lists...\nE: Unable to locate package azcmagent",
        "# sh install.sh\n/root/install_linux_azcmagent.sh: unknown linux distro",
        "> .\\i.ps1\nVERBOSE: Azure check indicates that we are in Azure",
        "x\ncurl: (6) Could not resolve host: gbl.his.arc.azure.com",
        "x\nMSI (s) (4C:28) [20:38:31:787]: Product: x -- Installation failed.",
        "x\nConnect-AzAccount : The subscription could not be found",
        "x\nError: Unable to find a match: azcmagent",
      })
  void log_whatIsPrintedByInstallers_isOne(String printed) {
    process.input(printed + "\n").run("log", "-");
    assertThat(process.out()).contains("UNRESOLVED").doesNotContain("NO LOG");
  }

  @Test
  void log_amongLogs_namesWhatIsNone() throws IOException {
    var other = write("passwd", "root:x:0:0:root:/root:/bin/bash\n");
    assertThat(process.run("log", other, write("a.log", CONNECTED))).isZero();
    assertThat(process.out())
        .contains("✓ NOTHING FOUND", "? " + other + " does not look like a log");
    assertThat(process.run("log", other, write("a.log", CONNECTED), "--format", "json")).isZero();
    assertThat(process.out()).contains("\"looksLikeLog\": true", "\"looksLikeLog\": false");
  }

  @Test
  void log_debugLevelOfATerminal_isBackground() {
    process.input("DEBU[0001] AuthorizationFailed\nINFO[0002] going on\n");
    assertThat(process.run("log", "-")).isEqualTo(1);
    assertThat(process.out()).contains("? UNCLEAR", "azure.not-authorized");
    process.input("DEBU[0001] AuthorizationFailed\n\u001b[31mFATA\u001b[0m[0002] it broke\n");
    assertThat(process.run("log", "-")).isEqualTo(42);
  }

  /** What the words of a time that is up prove, and what they do not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dial tcp 20.1.2.3:443: i/o timeout | tcp.timeout | certain",
        "net/http: TLS handshake timeout | tls.timeout | certain",
        "net/http: request canceled (Client.Timeout exceeded while awaiting headers)"
            + " | http.timeout | certain",
        "net/http: timeout awaiting response headers | http.timeout | certain",
        "context deadline exceeded (Client.Timeout exceeded while awaiting headers)"
            + " | http.timeout | likely",
        "net/http: request canceled while waiting for connection (Client.Timeout exceeded while"
            + " awaiting headers) | tcp.timeout | likely",
        "read tcp 10.1.1.1:5353->20.1.2.3:443: i/o timeout | http.timeout | likely",
        "dial tcp: lookup pas.windows.net: i/o timeout | dns.timeout | likely",
        "proxyconnect tcp: dial tcp 10.20.0.9:3128: i/o timeout | proxy.timeout | certain",
        "context deadline exceeded | tcp.timeout | possible",
        "i/o timeout | tcp.timeout | possible",
      })
  void log_timeout_saysWhatItsWordsProve(String words, String cause, String confidence) {
    var line = "level=error msg=\"Failed: Get https://pas.windows.net: " + words + "\"\n";
    assertThat(process.input(line).run("log", "-", "--format", "json")).isEqualTo(26);
    assertThat(SCHEMA.validate(process.out(), InputFormat.JSON)).isEmpty();
    assertThat(process.out())
        .containsOnlyOnce("\"kind\": ")
        .contains("\"id\": \"" + cause + "\"", "\"confidence\": \"" + confidence + "\"");
    assertThat(process.input(line).run("log", "-")).isEqualTo(26);
    if (confidence.equals("certain")) {
      assertThat(process.out()).contains("means ").doesNotContain("do not prove it");
    } else {
      assertThat(process.out().replaceAll("\\s+", " "))
          .contains(confidence.equals("likely") ? "likely " : "maybe ")
          .contains("The words do not prove it; they also fit", "Which it is: arc-preflight check");
    }
    process.input(line).run("log", "-", "--lang", "ko");
    assertThat(process.out().contains("메시지만으로는 확실하지 않음")).isEqualTo(!confidence.equals("certain"));
  }

  /** What is not known of the proxy is neither made up nor left to contradict itself. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxyconnect tcp: dial tcp 10.20.0.9:3128: i/o timeout",
        "proxyconnect tcp: dial tcp 10.20.0.9:3128: connect: connection refused",
        "proxyconnect tcp: dial tcp 10.20.0.9:3128: connect: no route to host",
        "proxyconnect tcp: dial tcp: lookup prxy.corp.example on 10.0.0.2:53: no such host",
        "proxyconnect tcp: tls: first record does not look like a TLS handshake",
        "proxyconnect tcp: EOF",
        "proxyconnect tcp: net/http: TLS handshake timeout",
        "Proxy Authentication Required",
        "Forbidden",
      })
  void log_ofAProxy_saysHowToSeeIt(String words) {
    var line = "level=error msg=\"Get https://pas.windows.net: " + words + "\"\n";
    for (var language : new String[] {"en", "ko"}) {
      assertThat(process.input(line).run("log", "-", "--lang", language)).isEqualTo(26);
      assertThat(process.out())
          .containsPattern("1 ✗ .* proxy\\.[a-z-]+")
          .contains("azcmagent config get proxy.url", "systemctl show himdsd -p Environment")
          .doesNotContain("PROXY_URL", "PROXY_HOST", "--proxy none", "unset ", "corp.example:3128");
    }
    assertThat(process.out().contains("10.20.0.9:3128"))
        .isEqualTo(words.contains("10.20.0.9:3128"));
  }

  @Test
  void log_commandsAreOfTheSystemThatTheWordsAreOf() {
    process.input(
        "ERROR   Get https://pas.windows.net: proxyconnect tcp: dial tcp 10.20.0.9:3128:"
            + " connectex: No connection could be made because the target machine actively refused"
            + " it.\n");
    assertThat(process.run("log", "-")).isEqualTo(26);
    assertThat(process.out())
        .contains("[Environment]::GetEnvironmentVariable", "Test-NetConnection 10.20.0.9")
        .doesNotContain("systemctl", "curl -sv");
  }

  private String image() throws IOException {
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", bytes);
    return Files.write(folder.resolve("a.png"), bytes.toByteArray()).toString();
  }

  private String random() throws IOException {
    var bytes = new byte[50_000];
    new Random(7).nextBytes(bytes);
    return Files.write(folder.resolve("a.bin"), bytes).toString();
  }

  @Test
  void log_whatAzcmagentGotOver_isOver() throws IOException {
    var log = write("a.log", NOT_AUTHORIZED + CREATED);
    assertThat(process.run("log", log)).isZero();
    assertThat(process.out())
        .contains("✓ RESOLVED", "Resolved since", "azure.not-authorized")
        .doesNotContain("✗");
    assertThat(process.run("log", log, "--format", "json")).isZero();
    assertThat(SCHEMA.validate(process.out(), InputFormat.JSON)).isEmpty();
    assertThat(process.out()).contains("\"state\": \"resolved\"", "\"verdict\": \"resolved\"");
  }

  @Test
  void log_debugLinesAlone_leaveItOpen() throws IOException {
    var log = write("a.log", NOT_AUTHORIZED);
    assertThat(process.run("log", log)).isEqualTo(1);
    assertThat(process.out())
        .contains("? UNCLEAR", "debug", "1 ? The account", "azure.not-authorized");
    assertThat(process.run("log", log, "--lang", "ko")).isEqualTo(1);
    assertThat(process.out()).contains("? 판단 불가", "디버그");
  }

  @Test
  void log_debugLinesBesideARealFailure_areBackground() throws IOException {
    var log = write("a.log", NOT_AUTHORIZED + forbidden("2026-03-31T10:00:00Z"));
    assertThat(process.run("log", log)).isEqualTo(26);
    assertThat(process.out())
        .containsSubsequence(
            "✗ UNRESOLVED",
            "1 ✗",
            "proxy.forbidden",
            "At debug level only",
            "azure.not-authorized");
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

  private static String unknown(String time, String message, String id) {
    return "time=\"2026-03-31T%s+00:00\" level=error msg=\"%s\" id=%s\n"
        .formatted(time, message, id);
  }

  private static byte[] gzip(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void log_archiveOfManyParts_isOpenedOnce() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var part = 0; part < 10_000; part++) {
        entry(out, "azcmagent.log." + part, CONNECTED);
      }
    }
    var before = archivesLeft();
    var start = System.nanoTime();
    assertThat(process.input(bytes.toByteArray()).run("log", "-")).isZero();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(archivesLeft()).isEqualTo(before);
  }

  /** Copies of what came in on the standard input. */
  private static List<Path> archivesLeft() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("arc-preflight\\d+\\.zip"))
          .sorted()
          .toList();
    }
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

  /** An upload that ended too early: what came of it is read, and what is wrong is said. */
  @Test
  void log_aTornArchiveIsReadAsFarAsItGoes() throws IOException {
    var whole = zip();
    var torn = folder.resolve("torn.zip");
    Files.write(torn, Arrays.copyOf(whole, whole.length - 30));
    assertThat(process.run("log", torn.toString())).isEqualTo(26);
    assertThat(process.out())
        .contains("torn.zip!azcmagent/azcmagent.log:1")
        .contains("torn.zip could not be read completely: it is");
    Files.write(torn, Arrays.copyOf(whole, 20));
    assertThat(process.run("log", torn.toString())).isEqualTo(23);
    assertThat(process.err()).contains("cannot be read: it is damaged: ");
  }

  @Test
  void log_aCutHeadOfACompressedLogIsSaid() throws IOException {
    var torn = folder.resolve("torn.log.gz");
    Files.write(torn, Arrays.copyOf(gzip(CONNECTED), 5));
    assertThat(process.run("log", torn.toString())).isEqualTo(23);
    assertThat(process.err()).contains("torn.log.gz cannot be read: it ends too early");
  }
}
