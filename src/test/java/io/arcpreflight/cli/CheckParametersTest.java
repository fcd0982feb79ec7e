package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.cli.option.AgentOptions;
import io.arcpreflight.cli.option.RunOptions;
import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.report.json.JsonReportReader;
import io.arcpreflight.settings.Settings;
import io.arcpreflight.settings.SettingsResolver;
import io.arcpreflight.settings.parameter.Flag;
import io.arcpreflight.settings.parameter.Parameters;
import io.arcpreflight.settings.proxy.ProxyEnvironment;
import io.arcpreflight.settings.signin.SignInRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is wrong with azcmagent's flags is told before anything is sent. */
class CheckParametersTest {
  private static final String ID = "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e";
  private static final String PLACE = "-s Production -g HybridServers -l koreacentral";

  private final TestProcess process = new TestProcess();
  @TempDir Path folder;

  /** A secret that was given in the place of something public. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--tenant-id",
        "--user-tenant-id",
        "--service-principal-id",
        "--subscription-id",
        "--correlation-id",
        "--private-link-scope",
      })
  void secretInTheWrongPlace_isNotRepeated(String flag) {
    for (var format : new String[] {"text", "json"}) {
      process.run("check", flag, "hT7~kE2.mQ9_xL4-vB8wZ1", "--offline", "--format", format);
      assertThat(process.out() + process.err()).doesNotContain("hT7", "kE2", "vB8wZ1");
    }
  }

  @ParameterizedTest
  @Provokes({
    "parameter.missing",
    "parameter.tags",
    "parameter.cloud",
    "parameter.correlation-id",
    "parameter.config-file",
    "parameter.region",
    "parameter.invalid",
    "parameter.access-token",
    "host.resource-name-invalid",
    "host.resource-name-reserved",
    "proxy.malformed-url",
    "proxy.unsupported-scheme",
  })
  @CsvSource(
      delimiter = '|',
      value = {
        "16|parameter.missing|-g rg -l koreacentral",
        "13|parameter.tags|PLACE --tags a",
        "14|parameter.cloud|--cloud AzureClod",
        "15|parameter.correlation-id|PLACE --correlation-id 12",
        "17|host.resource-name-invalid|PLACE -n srv-",
        "42|host.resource-name-reserved|PLACE -n Exchange",
        "19|parameter.config-file|--config /none/arc.json",
        "20|parameter.region|-l koreacentrl",
        "23|parameter.invalid|PLACE -t x",
        "23|parameter.invalid|PLACE --use-azcli --use-device-code",
        "12|parameter.access-token|PLACE --access-token x",
        "23|proxy.malformed-url|--proxy http://[",
        "23|proxy.unsupported-scheme|--proxy ftp://proxy:1080",
      })
  void check_badValue(int exit, String cause, String line) throws IOException {
    var arguments = ("check " + line.replace("PLACE", PLACE)).split(" ");
    assertThat(process.run(arguments)).isEqualTo(exit);
    assertThat(process.out()).isEmpty();
    assertThat(complaints())
        .singleElement()
        .asString()
        .startsWith("arc-preflight: ")
        .endsWith(" (" + cause + ")");
    assertReport(exit, cause, process.err(), withFormat(arguments, "json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "--proxy|http://pro xy:3128|  http://pro xy:3128|            ^",
        "--proxy|http://u:s3cr3t@pro xy:3128|  http://***@pro xy:3128|                ^",
        "--resource-name|web 01|  web 01|     ^",
        "--resource-name|서 01|  서 01|  ^",
        "--tags|부서=x,,a=b|  부서=x,,a=b|         ^",
      })
  void check_badValue_isShownWithACaretUnderTheMistake(
      String flag, String value, String shown, String caret) {
    for (var language : new String[] {"en", "ko"}) {
      process.run("check", flag, value, "--offline", "--lang", language);
      assertThat(process.err()).contains(shown + "\n" + caret + "\n").doesNotContain("s3cr3t");
    }
  }

  @Test
  void check_malformedUrlOfTheEnvironment_isMarkedInTheReport() {
    process.variable("HTTPS_PROXY", "http://user:s3cr3t@proxy.corp.example internal:3128");
    process.run("check", "--offline");
    var column = " ".repeat(13);
    assertThat(process.out())
        .contains(
            "\n" + column + "http://***@proxy.corp.example internal:3128\n",
            "\n" + column + " ".repeat(29) + "^\n")
        .doesNotContain("s3cr3t");
    process.terminal().width(40).run("check", "--offline", "--lang", "ko", "--no-color");
    assertThat(process.out())
        .containsPattern("\n {13}…[^\n]*ple inter[^\n]*…\n {13} +\\^\n")
        .doesNotContain("s3cr3t");
    process.run("check", "--offline", "--format", "json");
    assertThat(process.out())
        .contains("\"value\": \"http://***@proxy.corp.example internal:3128\"", "\"position\": 30")
        .doesNotContain("s3cr3t");
  }

  /** What was said, without the values that are shown below it, each with its caret. */
  private List<String> complaints() {
    return process.err().replaceAll("(?m)^  .*\\n +\\^\\n", "").lines().toList();
  }

  private void assertReport(int exit, String cause, String sentence, String... arguments)
      throws IOException {
    assertThat(process.run(arguments)).isEqualTo(exit);
    assertThat(process.err()).isEqualTo(sentence);
    var report = new JsonReportReader().read(process.out(), "report");
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_READY);
    assertThat(report.exitCode()).isEqualTo(exit);
    assertThat(report.checks()).isEmpty();
    var finding = report.findings().getFirst();
    assertThat(finding.cause()).isEqualTo(cause);
    assertThat(sentence).contains(finding.evidence().getFirst().replaceAll("\\.$", ""));
  }

  @Test
  void check_everyProblemAtOnceAndTheLeadingOneDecides() {
    var exit =
        process.run(
            withFormat(
                ("check -l koreacentrl --cloud x -g rg. -t y --correlation-id 1"
                        + " --tags a,b -p s3cr3t --access-token t0k3n")
                    .split(" "),
                "json"));
    assertThat(exit).isEqualTo(16);
    assertThat(complaints()).hasSize(10).allMatch(line -> line.startsWith("arc-preflight: --"));
    assertThat(process.out() + process.err()).doesNotContain("s3cr3t").doesNotContain("t0k3n");
    assertThat(process.out()).contains("'a' has no '='", "'b' has no '='");
  }

  @Test
  void check_monitoringHearsOfItInItsOwnWay() {
    assertThat(process.run("check", "--cloud", "x", "--format", "nagios")).isEqualTo(3);
    assertThat(process.out()).startsWith("ARC UNKNOWN").contains("parameter.cloud");
  }

  @Test
  void check_problemsOfAFileNameFileAndKey() throws IOException {
    var file = folder.resolve("arc.yaml");
    Files.writeString(file, "cloud: AzureClod\njson: true\n");
    assertThat(process.run("check", "--config", file.toString())).isEqualTo(14);
    assertThat(process.err())
        .startsWith("arc-preflight: cloud in " + file + ": 'AzureClod' is not one of");
    assertThat(process.out()).startsWith("{");
    Files.writeString(file, "location: [\n");
    assertThat(process.run("check", "--config", file.toString())).isEqualTo(19);
    assertThat(process.err())
        .isEqualTo(
            "arc-preflight: --config: '%s' cannot be used: line 2: not valid YAML".formatted(file)
                + " (parameter.config-file)\n");
  }

  /** Whatever azcmagent takes, this program takes as well. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-l westeurope",
        "--location centralindia --enable-pls-check",
        "-l westeurope -p",
        "-p -l westeurope",
        "--extensions all",
        "-e sql --include-all -j -v --log-stderr --no-color",
        "PLACE",
        "PLACE --use-device-code",
        "PLACE -i ID -p S~ecr-e.t_ -t ID",
        "PLACE -i ID -pS~ecr-e.t_ -t ID",
        "PLACE -i ID -p=S~ecr-e.t_ -t ID",
        "PLACE -i ID -p -S~ecr-e.t_ -t ID",
        "PLACE -vp S~ecr-e.t_ -i ID -t ID",
        "PLACE --service-principal-id ID --service-principal-secret -x -t ID",
        "PLACE --use-azcli --tenant-id ID --user-tenant-id ID",
        "PLACE --tags Datacenter=NY3,Owner='Ops\u00a0Team' --correlation-id ID",
        "PLACE -n FileServer01 --ignore-network-check --enable-automatic-upgrade=true",
        "PLACE --use-aws-ec2-hostname --identity-key-store tpm --verbose=false",
        "PLACE --automanage-profile /providers/Microsoft.Automanage/bestPractices/X",
        "PLACE --gateway-id"
            + " /subscriptions/ID/resourceGroups/g/providers/Microsoft.HybridCompute/gateways/w",
        "PLACE -l koreacentral --location koreasouth",
      })
  void check_takesWhatAzcmagentTakes(String line) {
    assertThat(resolve(line).problems())
        .allMatch(it -> it.cause().equals("parameter.secret-on-command-line"));
  }

  @ParameterizedTest
  @CsvSource({
    "-p,true,",
    "-p -l westeurope,true,",
    "-p=false,false,",
    "-vp,true,",
    "PLACE -t ID -i ID -p secret,false,secret",
    "PLACE -t ID -i ID -psecret,false,secret",
    "PLACE -t ID -i ID -p secret --enable-pls-check,true,secret",
    "-p PLACE -t ID -i ID -p secret,true,secret",
  })
  void check_takesPByWhatFollows(String line, boolean privateLink, String secret) {
    var settings = resolve(line);
    assertThat(settings.selection().privateLink()).isEqualTo(privateLink);
    assertThat(settings.parameters().secret(Flag.SERVICE_PRINCIPAL_SECRET).map(it -> it.reveal()))
        .isEqualTo(Optional.ofNullable(secret));
  }

  @Test
  void check_lastOfSeveralCounts() {
    assertThat(parameters("-l westeurope --location koreacentral").text(Flag.LOCATION))
        .contains("koreacentral");
  }

  private static Settings resolve(String line) {
    var options = parse(line);
    var request = RunOptions.request(options, AgentOptions.parameters(options), SignInRequest.NONE);
    return SettingsResolver.resolve(
        request, OperatingSystem.LINUX, ProxyEnvironment.of(Map.of()), Instant.EPOCH);
  }

  private static Parameters parameters(String line) {
    return AgentOptions.parameters(parse(line));
  }

  private static CommandLine.ParseResult parse(String line) {
    var words = line.replace("PLACE", PLACE).replace("ID", ID).strip();
    return new CommandLine(new CheckCommand().spec())
        .setOverwrittenOptionsAllowed(true)
        .parseArgs(words.isEmpty() ? new String[0] : words.split(" "));
  }

  private static String[] withFormat(String[] arguments, String format) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", format));
    return all.toArray(String[]::new);
  }
}
