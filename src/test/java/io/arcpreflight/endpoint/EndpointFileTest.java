package io.arcpreflight.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Cloud.class)
  void read_plainHostsOnAnyPort(Cloud cloud) throws IOException {
    var json =
        """
        {"endpoints": ["one.lab.test", "127.0.0.1:40001",
          {"id": "two", "host": "two.lab.test", "ports": [8443, 80], "need": "optional"}]}
        """;
    var targets = read(json).targets(EndpointSelection.of(cloud));
    assertThat(targets.stream().map(TargetEndpoint::url))
        .containsExactly(
            "https://one.lab.test/",
            "https://127.0.0.1:40001/",
            "https://two.lab.test:8443/",
            "http://two.lab.test/");
    assertThat(targets.stream().map(TargetEndpoint::required))
        .containsExactly(true, true, false, false);
    assertThat(targets).allMatch(TargetEndpoint::probeable);
  }

  @Test
  void read_everyField() throws IOException {
    var json =
        """
        \uFEFF{"asOf": "2027-01-31", "sources": {"x": "y"}, "endpoints": [{
          "id": "finder",
          "clouds": {"AzureCloud": {"host": "X.Lab.Test"}},
          "discovery": {"finds": "found", "path": "/find?r={region}"}
        }, {
          "id": "found",
          "clouds": {"AzureChinaCloud": {"host": "{relay}.lab.test", "rule": "a*.lab.test",
            "privateLink": "private", "gateway": "carried"}},
          "ports": [443, 8443], "useCases": ["SQL", "esu"], "need": "optional",
          "when": ["install"], "systems": ["windows"], "bypass": "arcdata",
          "probePath": "/probe?x=1", "notes": "n", "sources": ["x"],
          "proof": {"headers": ["X-Ms-Request-Id"], "servers": ["Kestrel"], "statuses": [404]}
        }]}
        """;
    var endpoint = read(json).endpoints().get(1);
    assertThat(endpoint.hosts()).containsOnlyKeys(Cloud.CHINA);
    assertThat(endpoint.ports()).containsExactly(443, 8443);
    assertThat(endpoint.useCases()).containsExactly(UseCase.SQL, UseCase.ESU);
    assertThat(endpoint.required()).isFalse();
    assertThat(endpoint.when()).containsExactly(LifecycleStage.INSTALL);
    assertThat(endpoint.systems()).containsExactly(OperatingSystem.WINDOWS);
    assertThat(endpoint.bypass()).contains(BypassKeyword.ARC_DATA);
    assertThat(endpoint.probePath()).isEqualTo("/probe?x=1");
    assertThat(endpoint.expectedAnswer())
        .isEqualTo(
            new ExpectedAnswer(List.of("x-ms-request-id"), List.of("Kestrel"), List.of(404)));
  }

  @Test
  void read_leavesOutWhatIsUsual() throws IOException {
    var endpoint =
        read("{\"endpoints\": [{\"id\": \"a\", \"host\": \"a.test\"}]}").endpoints().getFirst();
    assertThat(endpoint.hosts()).hasSize(Cloud.values().length);
    assertThat(endpoint.ports()).containsExactly(443);
    assertThat(endpoint.useCases()).containsExactly(UseCase.CORE);
    assertThat(endpoint.required()).isTrue();
    assertThat(endpoint.when()).containsExactly(LifecycleStage.ALWAYS);
    assertThat(endpoint.systems()).isEqualTo(Set.of(OperatingSystem.values()));
    assertThat(endpoint.probePath()).isEqualTo("/");
    assertThat(endpoint.expectedAnswer()).isEqualTo(ExpectedAnswer.NONE);
    assertThat(endpoint.discovery()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `hosts: a`| is not valid JSON: line 1, column
          `{"endpoints": [`| is not valid JSON: line 1, column
          `["a.test"]`| the document must be an object, not a list
          `{}`| the document has no "endpoints"
          `{"endpoints": []}`| endpoints must be a list with at least one element, not an empty one
          `{"endpoints": {"a": 1}}`| endpoints must be a list with at least one element, not an object
          `{"hosts": []}`| hosts is not a known field; allowed are asOf, sources, serviceTags, endpoints
          `{"asOf": "soon", "endpoints": ["a.test"]}`| asOf must be a day such as 2026-09-23
          `{"endpoints": [7]}`| endpoints[0] must be an object, not a number
          `{"endpoints": ["a.test", "a.test"]}`| endpoints[1] has the id of another endpoint: "a.test"
          `{"endpoints": ["https://a.test"]}`| endpoints[0] must be a host, or a host and a port such as lab.test:8443
          `{"endpoints": ["a.test:0"]}`| endpoints[0] must be a host, or a host and a port such as lab.test:8443
          `{"endpoints": ["a.test:65536"]}`| endpoints[0] must be a host, or a host and a port such as lab.test:8443
          `{"endpoints": ["a.test:https"]}`| endpoints[0] must be a host, or a host and a port such as lab.test:8443
          `{"endpoints": ["a.test:"]}`| endpoints[0] must be a host, or a host and a port such as lab.test:8443
          `{"endpoints": ["a.test:99999999999"]}`| endpoints[0] must be a host, or a host and a port such as lab.test:8443
          `{"endpoints": ["a test"]}`| endpoints[0] must be a host, or a host and a port such as lab.test:8443
          `{"endpoints": ["a.test:1:2"]}`| endpoints[0] must be a host, or a host and a port such as lab.test:8443
          """)
  void read_badList(String json, String problem) {
    assertRejected(json, problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `"host": "a.test"`| endpoints[0] has no "id"
          `"id": "a"`| endpoints[0] has no "host"
          `"id": "", "host": "a.test"`| endpoints[0].id must be a string, not an empty one
          `"id": "a b", "host": "a.test"`| endpoints[0].id must be letters, digits
          `"id": "a", "host": 5`| endpoints[0].host must be a string, not a number
          `"id": "a", "host": "{city}.test"`| endpoints[0].host must be a host name
          `"id": "a", "host": "a.test", "clouds": {}`| endpoints[0] has both "clouds" and "host", which exclude each other
          `"id": "a", "clouds": {}`| endpoints[0].clouds must be an object with at least one of AzureCloud, AzureUSGovernment, AzureChinaCloud
          `"id": "a", "clouds": {"Azure": {}}`| endpoints[0].clouds.Azure is not a known field; allowed are AzureCloud, AzureUSGovernment, AzureChinaCloud
          `"id": "a", "clouds": {"AzureCloud": {}}`| endpoints[0].clouds.AzureCloud has no "host"
          `"id": "a", "host": "a.test", "ports": 443`| endpoints[0].ports must be a list with at least one element, not a number
          `"id": "a", "host": "a.test", "ports": [443, "https"]`| endpoints[0].ports[1] must be a whole number from 1 to 65535
          `"id": "a", "host": "a.test", "ports": [70000]`| endpoints[0].ports[0] must be a whole number from 1 to 65535
          `"id": "a", "host": "a.test", "ports": [44.3]`| endpoints[0].ports[0] must be a whole number
          `"id": "a", "host": "a.test", "useCases": ["database"]`| endpoints[0].useCases[0] must be one of core, install, extensions, sql, esu, esu-only, sql-esu, licensing, admin-center, ssh, gateway, monitor, legacy
          `"id": "a", "host": "a.test", "need": true`| endpoints[0].need must be one of required, optional
          `"id": "a", "host": "a.test", "usecases": ["sql"]`| endpoints[0].usecases is not a known field; allowed are id, clouds, host,
          `"id": "a", "host": "a.test", "bypass": null`| endpoints[0].bypass must be one of AAD, ARM, AMA, Arc, ArcData
          `"id": "a", "host": "a.test", "probePath": "x"`| endpoints[0].probePath must be a path that starts with a slash and has no spaces
          `"id": "a", "host": "a.test", "probePath": "/a b"`| endpoints[0].probePath must be a path
          `"id": "a", "host": "a.test", "proof": {"statuses": [1000]}`| endpoints[0].proof.statuses[0] must be a whole number from 100 to 599
          `"id": "a", "host": "a.test", "discovery": {"finds": "b", "path": "/"}`| the document has no endpoint "b", which "a" finds
          """)
  void read_badEndpoint(String fields, String problem) {
    assertRejected("{\"endpoints\": [{" + fields + "}]}", problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\uFEFF"})
  void read_emptyFile(String json) {
    assertRejected(json, " is empty; JSON is expected");
  }

  @Test
  void read_noSuchFile() {
    var file = folder.resolve("absent.json");
    assertThatExceptionOfType(EndpointListException.class)
        .isThrownBy(() -> EndpointCatalog.read(file))
        .withMessage(file + ": there is no such file");
  }

  @Test
  void read_notText() throws IOException {
    var file = Files.write(folder.resolve("list.json"), new byte[] {(byte) 0xC3, 0x28});
    assertThatExceptionOfType(EndpointListException.class)
        .isThrownBy(() -> EndpointCatalog.read(file))
        .withMessage(file + ": not a text file in UTF-8");
  }

  @Test
  void read_aHugeFile_isNotReadToItsEnd() throws IOException {
    var file = folder.resolve("list.json");
    Files.write(file, new byte[(1 << 20) + 1]);
    assertThatExceptionOfType(EndpointListException.class)
        .isThrownBy(() -> EndpointCatalog.read(file))
        .withMessage(file + ": larger than 1048576 bytes, the limit for a list");
  }

  @Test
  void read_aFolder() {
    assertThatExceptionOfType(EndpointListException.class)
        .isThrownBy(() -> EndpointCatalog.read(folder))
        .withMessage(folder + ": not a regular file");
  }

  private void assertRejected(String json, String problem) {
    assertThatExceptionOfType(EndpointListException.class)
        .isThrownBy(() -> read(json))
        .withMessageStartingWith(folder.resolve("list.json").toString())
        .withMessageContaining(problem);
  }

  private EndpointCatalog read(String json) throws IOException {
    return EndpointCatalog.read(Files.writeString(folder.resolve("list.json"), json));
  }
}
