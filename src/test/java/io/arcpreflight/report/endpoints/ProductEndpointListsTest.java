package io.arcpreflight.report.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.EndpointSelection;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.fixtures.Recorded;
import io.arcpreflight.fixtures.Selecting;
import io.arcpreflight.json.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The lists that firewalls of other makers read, as they are handed out. */
class ProductEndpointListsTest {
  private static final EndpointSelection KOREA =
      Selecting.of(Cloud.PUBLIC)
          .in(new Region("koreacentral"))
          .withUseCases(Set.of(UseCase.EXTENSIONS, UseCase.ESU))
          .all();

  @ParameterizedTest
  @CsvSource({
    "HOSTS,hosts.txt",
    "AZURE_FIREWALL,azure-firewall.json",
    "PALOALTO,paloalto.txt",
    "FORTIGATE,fortigate.txt",
    "NFTABLES,nftables.txt"
  })
  void write_wholeList(EndpointListFormat format, String golden) throws IOException {
    assertThat(Lists.written(format, KOREA))
        .isEqualTo(Files.readString(Recorded.path("endpoint-lists/" + golden)));
  }

  @ParameterizedTest
  @EnumSource(Cloud.class)
  void write_everyHostIsInEveryList(Cloud cloud) throws IOException {
    var selection = Selecting.of(cloud).withUseCases(Set.of(UseCase.values())).all();
    for (var group : Lists.list(selection, Locale.ENGLISH).groups()) {
      for (var rule : group.rules()) {
        var whole = WholeLabelWildcard.of(rule.host());
        var domain = whole.startsWith("*.") ? whole.substring(2) : whole;
        assertThat(lines(EndpointListFormat.HOSTS, selection)).contains(rule.host());
        assertThat(lines(EndpointListFormat.PALOALTO, selection)).contains(whole + "/");
        assertThat(lines(EndpointListFormat.FORTIGATE, selection))
            .contains("        set fqdn \"" + whole + "\"");
        assertThat(Lists.written(EndpointListFormat.AZURE_FIREWALL, selection))
            .contains("\"" + whole + "\"");
        assertThat(Lists.written(EndpointListFormat.NFTABLES, selection))
            .contains("/" + domain + "/");
      }
    }
  }

  @Test
  void azureFirewall_isJsonOfRulesThatEachHaveAHost() {
    var root = JsonNode.parse("list", Lists.written(EndpointListFormat.AZURE_FIREWALL, KOREA));
    var names = new ArrayList<String>();
    for (var rule : root.required("rules").items()) {
      names.add(rule.required("name").text());
      assertThat(rule.required("targetFqdns").items()).isNotEmpty();
    }
    assertThat(names)
        .containsExactly(
            "arc-required-443",
            "arc-core-443",
            "arc-install-443",
            "arc-extensions-443",
            "arc-esu-80",
            "arc-esu-443");
  }

  @Test
  void wildcards_standForWholeLabels() {
    assertThat(WholeLabelWildcard.of("azgn*.servicebus.windows.net"))
        .isEqualTo("*.servicebus.windows.net");
    assertThat(WholeLabelWildcard.of("*.eastus.arcdataservices.com"))
        .isEqualTo("*.eastus.arcdataservices.com");
    assertThat(WholeLabelWildcard.of("a.test")).isEqualTo("a.test");
    assertThat(Lists.written(EndpointListFormat.FORTIGATE, KOREA))
        .contains("one long-lived WebSocket. Wider than the host");
  }

  /** In a network namespace of its own, where it may be loaded, too. */
  @Test
  void nftables_loadsIt(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(run("unshare", "-rn", "nft", "list", "ruleset").isEmpty());
    var file =
        Files.writeString(
            folder.resolve("arc.nft"), Lists.written(EndpointListFormat.NFTABLES, KOREA));
    assertThat(run("unshare", "-rn", "nft", "-c", "-f", file.toString())).isEmpty();
  }

  /** What dnsmasq is to be told stands in comments. */
  @Test
  void nftables_dnsmasqReadsItsLines(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(run("dnsmasq", "--test", "-C", "/dev/null").contains("OK"));
    var lines = new ArrayList<String>();
    for (var line : Lists.written(EndpointListFormat.NFTABLES, KOREA).lines().toList()) {
      if (line.startsWith("# nftset=")) {
        lines.add(line.substring(2));
      }
    }
    assertThat(lines).isNotEmpty();
    var file = Files.write(folder.resolve("arc.conf"), lines);
    assertThat(run("dnsmasq", "--test", "-C", file.toString())).contains("OK");
  }

  private static List<String> lines(EndpointListFormat format, EndpointSelection selection) {
    return Lists.written(format, selection).lines().toList();
  }

  /** What it said; where there is no such program, that. */
  private static String run(String... command) throws IOException, InterruptedException {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), UTF_8);
      return process.waitFor() == 0 ? said : said + "failed";
    } catch (IOException absent) {
      return "no " + command[0];
    }
  }
}
