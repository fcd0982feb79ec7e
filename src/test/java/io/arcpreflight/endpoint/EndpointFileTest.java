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
    assertThat(endpoint.proof())
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
    assertThat(endpoint.proof()).isEqualTo(ExpectedAnswer.NONE);
    assertThat(endpoint.discovery()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `hosts: a`| not valid JSON
          `{"endpoints": [`| not valid JSON
          `["a.test"]`| expected an object, found an array
          `{}`| "endpoints" is missing
          `{"endpoints": []}`| endpoints: expected an array with at least one element, found an empty array
          `{"endpoints": {"a": 1}}`| endpoints: expected an array with at least one element, found an object
          `{"hosts": []}`| hosts: no such field; allowed are asOf, sources, endpoints
          `{"asOf": "soon", "endpoints": ["a.test"]}`| asOf: expected a day such as 2026-09-23, found "soon"
          `{"endpoints": [7]}`| endpoints[0]: expected an object, found 7
          `{"endpoints": ["a.test", "a.test"]}`| endpoints[1]: a second endpoint with the id "a.test"
          `{"endpoints": ["https://a.test"]}`| endpoints[0]: expected a host, or a host and a port such as lab.test:8443, found "https://a.test"
          `{"endpoints": ["a.test:0"]}`| endpoints[0]: expected a host, or a host and a port such as lab.test:8443, found "a.test:0"
          `{"endpoints": ["a.test:65536"]}`| endpoints[0]: expected a host, or a host and a port such as lab.test:8443, found "a.test:65536"
          `{"endpoints": ["a.test:https"]}`| endpoints[0]: expected a host, or a host and a port such as lab.test:8443, found "a.test:https"
          `{"endpoints": ["a.test:"]}`| endpoints[0]: expected a host, or a host and a port such as lab.test:8443, found "a.test:"
          `{"endpoints": ["a.test:99999999999"]}`| endpoints[0]: expected a host, or a host and a port such as lab.test:8443, found "a.test:99999999999"
          `{"endpoints": ["a test"]}`| endpoints[0]: expected a host, or a host and a port such as lab.test:8443, found "a test"
          `{"endpoints": ["a.test:1:2"]}`| endpoints[0]: expected a host, or a host and a port such as lab.test:8443, found "a.test:1:2"
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
          `"host": "a.test"`| endpoints[0]: "id" is missing
          `"id": "a"`| endpoints[0]: "host" is missing
          `"id": "", "host": "a.test"`| endpoints[0].id: expected a text, found ""
          `"id": "a b", "host": "a.test"`| endpoints[0].id: expected letters, digits
          `"id": "a", "host": 5`| endpoints[0].host: expected a text, found 5
          `"id": "a", "host": "{city}.test"`| endpoints[0].host: expected a host name
          `"id": "a", "host": "a.test", "clouds": {}`| endpoints[0]: "clouds" and "host" exclude each other
          `"id": "a", "clouds": {}`| endpoints[0].clouds: expected an object with at least one of AzureCloud, AzureUSGovernment, AzureChinaCloud, found an empty object
          `"id": "a", "clouds": {"Azure": {}}`| endpoints[0].clouds.Azure: no such field; allowed are AzureCloud, AzureUSGovernment, AzureChinaCloud
          `"id": "a", "clouds": {"AzureCloud": {}}`| endpoints[0].clouds.AzureCloud: "host" is missing
          `"id": "a", "host": "a.test", "ports": 443`| endpoints[0].ports: expected an array with at least one element, found 443
          `"id": "a", "host": "a.test", "ports": [443, "https"]`| endpoints[0].ports[1]: expected a whole number from 1 to 65535, found "https"
          `"id": "a", "host": "a.test", "ports": [70000]`| endpoints[0].ports[0]: expected a whole number from 1 to 65535, found 70000
          `"id": "a", "host": "a.test", "ports": [44.3]`| endpoints[0].ports[0]: expected a whole number
          `"id": "a", "host": "a.test", "useCases": ["database"]`| endpoints[0].useCases[0]: expected one of core, install, extensions, sql, esu, licensing, admin-center, ssh, gateway, monitor, legacy, found "database"
          `"id": "a", "host": "a.test", "need": true`| endpoints[0].need: expected one of required, optional, found true
          `"id": "a", "host": "a.test", "usecases": ["sql"]`| endpoints[0].usecases: no such field; allowed are id, clouds, host,
          `"id": "a", "host": "a.test", "bypass": null`| endpoints[0].bypass: expected one of AAD, ARM, AMA, Arc, ArcData, found null
          `"id": "a", "host": "a.test", "probePath": "x"`| endpoints[0].probePath: expected a path that starts with a slash and has no spaces, found "x"
          `"id": "a", "host": "a.test", "probePath": "/a b"`| endpoints[0].probePath: expected a path
          `"id": "a", "host": "a.test", "proof": {"statuses": [1000]}`| endpoints[0].proof.statuses[0]: expected a whole number from 100 to 599, found 1000
          `"id": "a", "host": "a.test", "discovery": {"finds": "b", "path": "/"}`| "a" finds "b", which is no endpoint
          """)
  void read_badEndpoint(String fields, String problem) {
    assertRejected("{\"endpoints\": [{" + fields + "}]}", problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "\uFEFF"})
  void read_emptyFile(String json) {
    assertRejected(json, "the file is empty; a JSON object is expected");
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
        .withMessage(file + ": larger than 1048576 bytes, which no list needs");
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
        .withMessageStartingWith(folder.resolve("list.json") + ": ")
        .withMessageContaining(problem);
  }

  private EndpointCatalog read(String json) throws IOException {
    return EndpointCatalog.read(Files.writeString(folder.resolve("list.json"), json));
  }
}
