package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.Confidence;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.fixtures.StandIn;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.ReportedFinding;
import io.arcpreflight.report.json.JsonReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is run, with what, and what is said of how it ended. */
class ConnectTest {
  private static final List<String> PLACE =
      List.of("-s", "Production", "-g", "rg-dc1", "-l", "koreacentral");
  private static final List<String> ONE_CHECK = List.of("--only", "host.hostname");

  private final TestProcess process = new TestProcess();
  @TempDir private Path root;
  private StandIn azcmagent;

  @BeforeEach
  void install() throws IOException {
    azcmagent = StandIn.installedUnder(root);
    process.fileRoot(root);
  }

  private int connect(String... further) {
    var line = new ArrayList<>(List.of("connect"));
    line.addAll(PLACE);
    line.addAll(ONE_CHECK);
    line.addAll(List.of(further));
    return process.run(line.toArray(String[]::new));
  }

  private Report report(String... further) throws IOException {
    var line = new ArrayList<>(List.of(further));
    line.addAll(List.of("--format", "json"));
    connect(line.toArray(String[]::new));
    return new JsonReportReader().read(process.out(), "report");
  }

  private static AzcmagentRun azcmagentIn(Report report) {
    return Objects.requireNonNull(report.azcmagent());
  }

  @Test
  void ready_runsIt() throws IOException {
    assertThat(connect()).isZero();
    assertThat(azcmagent.arguments())
        .containsExactly(
            "connect", "-s", "Production", "-g", "rg-dc1", "-l", "koreacentral", "--verbose");
    assertThat(process.out())
        .containsSubsequence(
            "PARTIAL",
            "Starting: " + azcmagent.program() + " connect",
            "INFO    Connecting machine to Azure...",
            "Connected machine to Azure",
            "CONNECTED   azcmagent connect succeeded",
            "Next: arc-preflight health");
    assertThat(process.err()).isEmpty();
  }

  @ParameterizedTest
  @Provokes({
    "parameter.access-token",
    "host.resource-name-reserved",
    "identity.secret-invalid",
    "identity.secret-expired",
    "identity.application-unknown",
    "identity.tenant-unknown",
    "identity.conditional-access",
    "identity.certificate-rejected",
    "identity.tenant-mismatch",
    "azure.not-authorized",
    "azure.provider-not-registered",
    "azure.subscription-not-found",
    "azure.resource-group-not-found",
    "azure.policy-denied",
    "azure.name-taken",
    "connect.killed",
    "connect.failed",
  })
  @CsvSource({
    "token, 12, parameter.access-token, AZCM0012, LIKELY",
    "secret-invalid, 41, identity.secret-invalid, AZCM0041, CERTAIN",
    "secret-expired, 41, identity.secret-expired, AZCM0041, CERTAIN",
    "application-unknown, 41, identity.application-unknown, AZCM0041, CERTAIN",
    "tenant-unknown, 41, identity.tenant-unknown, AZCM0041, CERTAIN",
    "conditional-access, 41, identity.conditional-access, AZCM0041, CERTAIN",
    "certificate-rejected, 41, identity.certificate-rejected, AZCM0041, CERTAIN",
    "noise, 41, identity.secret-invalid, AZCM0041, CERTAIN",
    "tenant-mismatch, 42, identity.tenant-mismatch, AZCM0041, CERTAIN",
    "not-authorized, 42, azure.not-authorized, AZCM0042, CERTAIN",
    "provider-not-registered, 42, azure.provider-not-registered, AZCM0042, CERTAIN",
    "name-reserved, 42, host.resource-name-reserved, AZCM0042, CERTAIN",
    "policy-denied, 42, azure.policy-denied, AZCM0042, CERTAIN",
    "subscription-not-found, 42, azure.subscription-not-found, AZCM0042, CERTAIN",
    "group-not-found, 42, azure.resource-group-not-found, AZCM0042, CERTAIN",
    "name-taken, 44, azure.name-taken, AZCM0044, LIKELY",
    "connect-forbidden, 62, proxy.forbidden, AZCM0026, LIKELY",
    "connected, 67, agent.already-connected, AZCM0067, LIKELY",
    "network, 26, tls.interrupted, AZCM0026, LIKELY",
    "proxy, 26, proxy.unresolvable, AZCM0026, LIKELY",
    "dns, 26, dns.no-such-host, AZCM0026, LIKELY",
    "unknown-arm, 42, connect.failed, AZCM0042, CERTAIN",
    "silent-failure, 41, connect.failed, AZCM0041, CERTAIN",
    "himds, 61, connect.failed, AZCM0061, CERTAIN",
    "connect, 62, connect.failed, AZCM0062, CERTAIN",
    "certificate, 81, connect.failed, AZCM0081, CERTAIN",
    "killed, 137, connect.killed, , LIKELY",
    "crashed, 139, connect.killed, , LIKELY",
  })
  void failure_isNamed(String scenario, int exit, String cause, String code, Confidence confidence)
      throws IOException {
    azcmagent.plays(scenario);
    assertThat(connect()).isEqualTo(exit);
    assertThat(process.out())
        .containsSubsequence("FAILED   azcmagent connect ended with " + exit, cause);
    var report = report();
    assertThat(report.exitCode()).isEqualTo(exit);
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_READY);
    var leading = report.findings().getFirst();
    assertThat(leading.cause()).isEqualTo(cause);
    assertThat(leading.code()).isEqualTo(code);
    assertThat(leading.confidence()).isEqualTo(confidence);
    assertThat(leading.evidence().getFirst()).startsWith("azcmagent connect ended with " + exit);
    assertThat(azcmagentIn(report).exitCode()).isEqualTo(exit);
  }

  @ParameterizedTest
  @CsvSource({
    "got-over-and-failed, 62, connect.failed",
    "failed-otherwise, 103, host.rsa-unavailable",
    "failed-over-it, 62, azure.not-authorized",
  })
  void failure_isNotPutDownToWhatItGotOver(String scenario, int exit, String cause)
      throws IOException {
    azcmagent.plays(scenario);
    var report = report();
    assertThat(report.exitCode()).isEqualTo(exit);
    assertThat(errors(report)).containsExactly(cause);
  }

  private static List<String> errors(Report report) {
    return report.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(ReportedFinding::cause)
        .toList();
  }

  @Test
  void success_isNotBlamedForWhatItGotOver() throws IOException {
    azcmagent.plays("got-over");
    var report = report();
    assertThat(report.exitCode()).isZero();
    assertThat(errors(report)).isEmpty();
    assertThat(azcmagentIn(report).messages()).isEmpty();
    assertThat(process.run("log")).isZero();
    assertThat(process.out()).contains("✓ RESOLVED", "azure.not-authorized");
  }

  @Test
  @Provokes("connect.interrupted")
  void interruption_isNamed() throws IOException {
    azcmagent.plays("canceled");
    assertThat(connect()).isEqualTo(11);
    assertThat(process.out()).contains("INTERRUPTED", "connect.interrupted");
    var leading = report().findings().getFirst();
    assertThat(leading.cause()).isEqualTo("connect.interrupted");
    assertThat(leading.code()).isEqualTo("AZCM0011");
  }

  @Test
  void failureWithoutACause_hasTheWordsOfItsCodeAndTheLastLines() throws IOException {
    azcmagent.plays("certificate");
    var finding = report().findings().getFirst();
    assertThat(finding.meaning()).contains("certificate for the server's identity");
    assertThat(finding.evidence())
        .anyMatch(line -> line.contains("downloading the Microsoft Entra managed identity"));
    connect();
    assertThat(process.out()).endsWith("Why:     arc-preflight explain AZCM0081\n");
  }

  @Test
  void savedReport_isJudgedTheSame() throws IOException {
    azcmagent.plays("not-authorized");
    var file = root.resolve("report.json");
    assertThat(connect("--format", "json", "--output", file.toString())).isEqualTo(42);
    assertThat(process.out()).startsWith("INFO    Connecting machine to Azure");
    assertThat(process.run("explain", file.toString())).isEqualTo(42);
    assertThat(process.out())
        .containsSubsequence("azcmagent connect ended with 42", "azure.not-authorized");
  }

  @Test
  void json_hasTheStandardOutputForItself() throws IOException {
    var report = report();
    assertThat(report.verdict()).isEqualTo(Verdict.READY);
    assertThat(azcmagentIn(report).outcome()).isEqualTo(AzcmagentRun.Outcome.ENDED);
    assertThat(process.err()).contains("Connected machine to Azure");
    connect("-j");
    assertThat(process.out()).startsWith("{");
    assertThat(azcmagent.arguments()).contains("-j").doesNotContain("--format");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "-v | connect PLACE -v",
        "--verbose | connect PLACE --verbose",
        "--verbose=false | connect PLACE --verbose=false",
        "--tags=A='b',D=e --short | connect PLACE --tags=A='b',D=e --verbose",
        "--timeout 5s --cloud AzureCloud --lang=ko | connect PLACE --cloud AzureCloud --verbose",
        "--even-if=dns.slow,tls.inspected -n srv-1 | connect PLACE -n srv-1 --verbose",
        "-nsrv-1 --wait 1m | connect PLACE -nsrv-1 --verbose",
        "-v -oFILE | connect PLACE -v",
        "--state-dir FILE -v | connect PLACE -v",
        "-o FILE -v | connect PLACE -v",
        "-voFILE | connect PLACE -v",
        "-vo FILE --no-color | connect PLACE -v --no-color",
        "-t ID -i ID -p=S~-o=x -o FILE | connect PLACE -t ID -i ID -p=S~-o=x --verbose",
        "--use-device-code --no-color | connect PLACE --use-device-code --no-color --verbose",
      })
  void arguments_areTheSameWithoutOurs(String given, String expected) throws IOException {
    var words = given.replace("FILE", root.resolve("out").toString()).replace("ID", id());
    assertThat(connect(words.split(" "))).as(process.err()).isZero();
    var place = String.join(" ", PLACE);
    assertThat(String.join(" ", azcmagent.arguments()))
        .isEqualTo(expected.replace("PLACE", place).replace("ID", id()));
  }

  private static String id() {
    return "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e";
  }

  @Test
  void arguments_keepEveryByte() throws IOException {
    assertThat(connect("--tags", "Owner='운영 팀',Note=\"a\\\\b\"")).isZero();
    assertThat(azcmagent.arguments()).contains("Owner='운영 팀',Note=\"a\\\\b\"");
  }

  @Test
  void arguments_thatTheLocaleSpoilsAreNotHandedOn() {
    assertThat(connect("--tags", "Owner=\uFFFD\uFFFD")).isEqualTo(23);
    assertThat(process.err()).contains("set LC_ALL=C.UTF-8");
    assertThat(azcmagent.wasRun()).isFalse();
  }

  @Test
  void secrets_reachItAndNothingElse() throws IOException {
    azcmagent.plays("secret");
    var secret = "S~ecr/et \"x\"";
    var sp = new String[] {"-t", id(), "-i", id(), "--service-principal-secret", secret};
    var report = report(sp);
    assertThat(azcmagent.arguments()).contains(secret);
    assertThat(report.findings().getFirst().cause()).isEqualTo("identity.secret-invalid");
    assertThat(process.out()).contains("client_secret=***").doesNotContain("S~ecr", "ecr/et");
  }

  /** Those of nobody's flags, which the agent itself came by. */
  @Test
  void secretsThatItPrints_areInNoReport() throws IOException {
    azcmagent.plays("debug-secrets");
    var report = report();
    assertThat(report.findings().getFirst().cause()).isEqualTo("identity.secret-invalid");
    assertThat(azcmagentIn(report).messages()).isNotEmpty();
    assertThat(azcmagentIn(report).lastLines()).isNotEmpty();
    assertThat(process.out())
        .contains("Authorization: Bearer ***", "client_secret=***&grant_type=client_credentials")
        .doesNotContain("q8Zt4nWm", "hT7~kE2");
  }

  @Test
  void notReady_holdsItBack() throws IOException {
    azcmagent.hostname("localhost");
    assertThat(connect()).isEqualTo(102);
    assertThat(azcmagent.wasRun()).isFalse();
    assertThat(process.out())
        .contains("NOT READY", "host.hostname-unavailable", "azcmagent was not started.");
    var report = report();
    assertThat(report.exitCode()).isEqualTo(102);
    assertThat(azcmagentIn(report).outcome()).isEqualTo(AzcmagentRun.Outcome.HELD_BACK);
  }

  /** Whether it was held back or azcmagent failed, the next one says what is different. */
  @Test
  void keptRuns_sayWhatHasChanged() throws IOException {
    var folder = root.resolve("state").toString();
    azcmagent.plays("secret-invalid");
    assertThat(connect("--state-dir", folder)).isEqualTo(41);
    azcmagent.hostname("localhost");
    assertThat(connect("--state-dir", folder)).isEqualTo(102);
    assertThat(process.out())
        .contains("Changed since the last run", "+ new: host.hostname-unavailable");
    assertThat(process.err()).isEmpty();
    assertThat(connect("--state-dir", folder, "--quiet-unless-changed")).isEqualTo(101);
    assertThat(process.run("history", "--state-dir", folder, "--format", "csv")).isZero();
    assertThat(process.out().lines().skip(1))
        .hasSize(2)
        .satisfies(
            runs -> {
              assertThat(runs.getFirst()).contains(",connect,not-ready,41,");
              assertThat(runs.getLast()).contains(",connect,not-ready,102,");
            });
  }

  @Test
  void strict_partOfTheChecks_holdsBack() throws IOException {
    assertThat(connect("--strict")).isEqualTo(1);
    assertThat(azcmagent.wasRun()).isFalse();
    assertThat(process.out()).contains("PARTIAL", "azcmagent was not started.");
  }

  @Test
  void evenIf_goesOnAndSaysSo() throws IOException {
    azcmagent.hostname("localhost");
    assertThat(connect("--even-if", "dns.slow,host.hostname-unavailable")).isZero();
    assertThat(azcmagent.wasRun()).isTrue();
    assertThat(process.out())
        .containsSubsequence("PARTIAL", "ignored because of --even-if", "CONNECTED");
    var report = report("--even-if=host.hostname-unavailable");
    assertThat(report.verdict()).isEqualTo(Verdict.READY_WITH_WARNINGS);
    assertThat(report.exitCode()).isZero();
    assertThat(report.expectations().tolerated()).containsExactly("host.hostname-unavailable");
    assertThat(report.findings())
        .filteredOn(finding -> finding.tolerated())
        .extracting(finding -> finding.cause())
        .containsExactly("host.hostname-unavailable");
    assertThat(report.checks())
        .filteredOn(check -> check.id().equals("host.hostname"))
        .allMatch(check -> check.status().id().equals("fail"));
  }

  @Test
  void evenIf_ofAParameterLetsAzcmagentDecide() throws IOException {
    assertThat(connect("--tags", "a")).isEqualTo(13);
    assertThat(azcmagent.wasRun()).isFalse();
    assertThat(connect("--tags", "a", "--even-if", "parameter.tags")).isZero();
    assertThat(azcmagent.arguments()).contains("--tags", "a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "dns.time-out | 'dns.time-out' is not a cause; did you mean dns.timeout?",
        "all | 'all' is not a cause; give the id of a cause",
      })
  void evenIf_ofNoCauseIsRefused(String word, String sentence) {
    assertThat(connect("--even-if", word)).isEqualTo(23);
    assertThat(process.err()).contains("--even-if: " + sentence);
    assertThat(azcmagent.wasRun()).isFalse();
  }

  @Test
  void parameters_areAllWanted() {
    assertThat(process.run("connect", "--only", "host.hostname")).isEqualTo(16);
    assertThat(process.err()).contains("--subscription-id is missing: azcmagent connect needs it");
    assertThat(azcmagent.wasRun()).isFalse();
  }

  @Test
  @Provokes("agent.not-installed")
  void notInstalled_cannotConnect() throws IOException {
    Files.delete(azcmagent.program());
    assertThat(connect()).isEqualTo(61);
    assertThat(process.out())
        .contains("NOT READY", "agent.not-installed", "/usr/bin/azcmagent", "install_linux");
    assertThat(azcmagentIn(report()).outcome()).isEqualTo(AzcmagentRun.Outcome.NOT_INSTALLED);
  }

  @Test
  @Provokes("connect.not-started")
  void notExecutable_isNamed() throws IOException {
    azcmagent.permissions("rw-r--r--");
    assertThat(connect()).isEqualTo(61);
    assertThat(process.out()).contains("FAILED", "connect.not-started", "Permission denied");
    assertThat(azcmagentIn(report()).outcome()).isEqualTo(AzcmagentRun.Outcome.COULD_NOT_START);
  }

  @Test
  @Provokes("connect.not-started")
  void folderInItsPlace_isNamed() throws IOException {
    Files.delete(azcmagent.program());
    Files.createDirectory(azcmagent.program());
    assertThat(connect()).isEqualTo(61);
    assertThat(process.out()).contains("connect.not-started");
  }

  @Test
  void azcmagentOfChoice_isRun() throws IOException {
    var other = root.resolve("elsewhere");
    var elsewhere = StandIn.installedUnder(other).plays("secret-expired");
    assertThat(connect("--azcmagent", elsewhere.program().toString())).isEqualTo(41);
    assertThat(azcmagent.wasRun()).isFalse();
    assertThat(elsewhere.arguments()).doesNotContain("--azcmagent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "scenario"})
  void azcmagentOfChoice_thatCannotBeRunIsRefused(String name) {
    var file = azcmagent.program().resolveSibling(name);
    assertThat(connect("--azcmagent", file.toString())).isEqualTo(23);
    assertThat(process.err()).startsWith("arc-preflight: --azcmagent: " + file);
  }

  @Test
  void input_isHandedThroughByteByByte() throws IOException {
    var bytes = new byte[300_000];
    new Random(7).nextBytes(bytes);
    var file = Files.write(root.resolve("input"), bytes);
    process.childInput(file);
    azcmagent.plays("reads");
    assertThat(connect()).isZero();
    assertThat(azcmagent.input()).isEqualTo(bytes);
  }

  @Test
  void output_isHandedThroughByteByByte() throws IOException {
    azcmagent.plays("binary");
    connect();
    assertThat(process.outBytes()).containsSequence(0, 0xFF, 0xFE, '\r', '\n', 0x1B, '[', '3');
  }

  @Test
  void largeOutput_isShownWholeAndItsEndIsUnderstood() throws IOException {
    azcmagent.plays("large");
    assertThat(connect()).isEqualTo(41);
    assertThat(process.out().length()).isGreaterThan(20_000_000);
    assertThat(process.out()).contains("identity.secret-expired");
  }

  @Test
  void korean_isSpoken() throws IOException {
    azcmagent.plays("secret-invalid");
    connect("--lang", "ko");
    assertThat(process.out()).contains("시작:", "실패", "서비스 주체");
  }
}
