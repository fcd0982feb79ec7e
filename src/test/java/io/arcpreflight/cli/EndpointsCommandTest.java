package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.report.ReportedSetting;
import io.arcpreflight.report.endpoints.EndpointListFormat;
import io.arcpreflight.report.remedy.GivenFlags;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsCommandTest {
  private final TestProcess process = new TestProcess();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table|Endpoints of Azure Arc-enabled servers|",
        "csv|host,|",
        "json|{|",
        "squid|# Endpoints of Azure Arc-enabled servers|",
        "hosts|login.microsoftonline.com|no ports: every host needs TCP 443",
        "azure-firewall|{|",
        "paloalto|login.microsoftonline.com/|azgn*.servicebus.windows.net → *.servicebus",
        "fortigate|# Endpoints of Azure Arc-enabled servers|",
        "nftables|# Endpoints of Azure Arc-enabled servers|",
      })
  void endpoints_inEachFormat(String format, String start, String remark) {
    assertThat(process.run("endpoints", "--location", "koreacentral", "--format", format)).isZero();
    assertThat(process.out()).startsWith(start).contains("login.windows.net", "gbl.his.arc");
    if (remark == null) {
      assertThat(process.err()).isEmpty();
    } else {
      assertThat(process.err()).contains(remark);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"csv", "json", "squid", "hosts", "azure-firewall", "paloalto", "fortigate"})
  void endpoints_withoutARegionSayThatTheListIsWider(String format) {
    process.run("endpoints", "--format", format);
    assertThat(process.err()).contains("For any region, and so wider than one server needs");
    if (format.equals("squid") || format.equals("fortigate")) {
      assertThat(process.out()).contains("# For any region, and so wider");
    }
    process.variable("LANG", "ko_KR.UTF-8").run("endpoints", "--format", format);
    assertThat(process.err()).contains("리전을 지정하지 않아");
  }

  /** A person reads it where the table stands, and once. */
  @Test
  void endpoints_withoutARegionSayItInTheTableItself() {
    process.run("endpoints");
    assertThat(process.err()).isEmpty();
    assertThat(process.out()).containsOnlyOnce("For any region, and so wider");
  }

  /** What a run with a list of its own says to send is that list, in every format. */
  @ParameterizedTest
  @EnumSource(EndpointListFormat.class)
  void endpoints_ofARunWithAListOfItsOwn_areThatLists(
      EndpointListFormat format, @TempDir Path folder) throws IOException {
    var list = Files.writeString(folder.resolve("own.json"), "{\"endpoints\": [\"own.test\"]}");
    var settings =
        List.of(
            new ReportedSetting("cloud", "AzureCloud", "default", List.of()),
            new ReportedSetting("endpoints", list.toString(), "--endpoints", List.of()));
    var place = GivenFlags.ofPlace(settings, OperatingSystem.LINUX);
    assertThat(place).isEqualTo(" --endpoints " + list);

    var words = ("endpoints" + place + " --format " + format.id()).split(" ");
    assertThat(process.run(words)).isZero();
    assertThat(process.out()).contains("own.test").doesNotContain("his.arc.azure.com", "login.");
  }

  @Test
  void endpoints_thatAreAddressesAreNoNames(@TempDir Path folder) throws IOException {
    var list =
        Files.writeString(folder.resolve("list.json"), "{\"endpoints\": [\"192.0.2.7:8443\"]}");
    var asked = new String[] {"endpoints", "--endpoints", list.toString(), "--format", "fortigate"};
    process.run(asked);
    assertThat(process.out())
        .contains("set type ipmask", "set subnet 192.0.2.7 255.255.255.255")
        .doesNotContain("set fqdn");
    asked[4] = "nftables";
    process.run(asked);
    assertThat(process.out())
        .contains("ip daddr 192.0.2.7 tcp dport 8443 accept")
        .doesNotContain("nftset=/");
    asked[4] = "azure-firewall";
    process.run(asked);
    assertThat(process.out()).doesNotContain("192.0.2.7");
    assertThat(process.err())
        .contains("takes names only; allow these by a network rule: 192.0.2.7");
    asked[4] = "paloalto";
    process.run(asked);
    assertThat(process.err()).contains("every host needs TCP 443, 192.0.2.7:8443");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "check --help",
        "check --help --all",
        "help",
        "help log",
        "version",
        "--version",
        "endpoints",
        "explain 61",
        "explain --list",
        "check --list-checks",
        "generate-completion",
      })
  void whatCannotBeWritten_isTold(String line) {
    var full =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThat(process.runInto(full, line.split(" "))).isEqualTo(1);
    assertThat(process.err())
        .isEqualTo("arc-preflight: the result could not be written to the standard output\n");
  }

  /** As check does, for which the network decides in the end. */
  @Test
  void endpoints_ofARegionThatNobodyKnowsAreListedWithAWarning() {
    assertThat(process.run("endpoints", "--location", "westus4")).isZero();
    assertThat(process.err())
        .contains("--location: 'westus4' is not one of the")
        .contains("(parameter.region-unlisted)");
    assertThat(process.out()).contains("westus4-gas.guestconfiguration.azure.com");
  }

  @Test
  void endpoints_ofTheUseCasesHaveTheirServiceTags() {
    process.run("endpoints", "--location", "koreacentral", "--format", "json");
    assertThat(process.out())
        .contains("\"AzureFrontDoor.Frontend\"", "\"AzureResourceManager\"")
        .doesNotContain("WindowsAdminCenter");
    process.run("endpoints", "--location", "koreacentral", "--use-case", "admin-center");
    assertThat(process.out()).contains("\n  WindowsAdminCenter\n");
  }

  @Test
  void endpoints_tableIsTheDefault() {
    process.run("endpoints");
    var table = process.out();
    process.run("endpoints", "--format", "table");
    assertThat(process.out()).isEqualTo(table);
  }

  @Test
  void endpoints_ofFurtherUseCases() {
    process.run("endpoints");
    assertThat(process.out()).doesNotContain("arcdataservices");
    process.run("endpoints", "--use-case", "sql,esu");
    assertThat(process.out()).contains("arcdataservices");
    process.run("endpoints", "-e", "sql");
    assertThat(process.out()).contains("arcdataservices");
  }

  @Test
  void endpoints_ofOneSystem() {
    process.run("endpoints", "--system", "windows");
    assertThat(process.out()).doesNotContain("packages.microsoft.com");
    process.run("endpoints", "--system", "LINUX");
    assertThat(process.out()).contains("packages.microsoft.com");
  }

  @Test
  void endpoints_inTheLanguageOfTheLocale() {
    process.variable("LANG", "ko_KR.UTF-8").run("endpoints");
    assertThat(process.out()).contains("필수");
    process.run("endpoints", "--lang", "en");
    assertThat(process.out()).doesNotContain("필수");
    process.ascii().run("endpoints");
    assertThat(process.out()).doesNotContain("필수").isASCII();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LC_ALL|ko_KR.UTF-8|endpoints|LC_ALL=ko_KR.UTF-8: using English",
        "LANG|ko_KR.EUC-KR|check --offline|LANG=ko_KR.EUC-KR: using English",
        "LANG|C|explain 61 --lang ko|--lang ko: using English",
      })
  void languageThatCannotBeShown_isToldInOneLine(
      String variable, String locale, String line, String sentence) {
    process.ascii().variable(variable, locale).run(line.split(" "));
    assertThat(process.err()).startsWith("arc-preflight: " + sentence).hasLineCount(1);
    assertThat(process.out()).isASCII();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "C|endpoints",
        "POSIX|endpoints",
        "en_US.UTF-8|endpoints",
        "de_DE.UTF-8|endpoints",
        "ko_KR.UTF-8|endpoints --lang en",
        "ko_KR.UTF-8|generate-completion",
      })
  void languageThatNobodyAskedFor_isNotTold(String locale, String line) {
    process.ascii().variable("LANG", locale).run(line.split(" "));
    assertThat(process.err()).isEmpty();
  }

  @Test
  void languageThatTheTerminalCannotShow_goesIntoAFile(@TempDir Path folder) throws IOException {
    var file = folder.resolve("list.txt");
    process.ascii().run("endpoints", "--lang", "ko", "--output", file.toString());
    assertThat(file).content().contains("필수");
    assertThat(process.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14|--cloud|AzureClod|--cloud: 'AzureClod' is not one of AzureCloud, AzureUSGovernment,",
        "20|--location|koreacentrl|did you mean koreacentral?",
        "20|--location|usgovvirginia|is a region of AzureUSGovernment, not of AzureCloud",
        "20|--location|korea;central|is not a region name",
        "23|--use-case|sqll|--use-case: 'sqll' is not one of",
        "23|--extensions|most|--extensions: 'most' is not one of all, sql",
        "23|--endpoints|missing/list.json|--endpoints: missing/list.json",
        "23|--gateway-url|not a url|is not a gateway URL, such as https://",
        "23|--output|missing/list.txt|--output: missing/list.txt cannot be written: there is no",
        "23|--output|.|--output: . cannot be written: it is a folder",
        "101|--format|xml|--format: 'xml' is not one of table, csv, json, hosts, squid,",
        "101|--system|bsd|--system: 'bsd' is not one of any, linux, windows",
        "101|--lang|fr|--lang: 'fr' is not one of en, ko",
        "101|--frmat|csv|endpoints has no option '--frmat'; did you mean --format?",
      })
  void endpoints_badValue(int exit, String option, String value, String sentence) {
    assertThat(process.run("endpoints", option, value)).isEqualTo(exit);
    assertThat(process.err().lines().findFirst().orElseThrow())
        .startsWith("arc-preflight: ")
        .contains(sentence);
    assertThat(process.out()).isEmpty();
  }

  @Test
  void endpoints_toAFile(@TempDir Path folder) throws IOException {
    var file = folder.resolve("list.csv");
    assertThat(process.run("endpoints", "--format", "csv", "-o", file.toString())).isZero();
    assertThat(process.out()).isEmpty();
    assertThat(Files.readString(file)).startsWith("host,");
    assertThat(folder.toFile().list()).containsExactly("list.csv");
  }

  @Test
  void endpoints_badValueLeavesAnOldFileAlone(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("list.csv"), "old");
    assertThat(process.run("endpoints", "--cloud", "x", "-o", file.toString())).isEqualTo(14);
    assertThat(file).hasContent("old");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void endpoints_throughALinkKeepsLinkAndPermissions(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("list.csv"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    var link = Files.createSymbolicLink(folder.resolve("link"), file);
    assertThat(process.run("endpoints", "-o", link.toString())).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).startsWith("Endpoints of");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void endpoints_toADeviceLeavesItOne() {
    assertThat(process.run("endpoints", "-o", "/dev/null")).isZero();
    assertThat(Path.of("/dev/null")).exists();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
  }
}
