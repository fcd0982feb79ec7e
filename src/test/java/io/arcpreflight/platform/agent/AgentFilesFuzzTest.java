package io.arcpreflight.platform.agent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzFolder;
import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import java.io.IOException;

/** The agent's own files, and what its program prints. */
class AgentFilesFuzzTest implements FuzzTargets {
  private static final FuzzFolder FOLDER = new FuzzFolder();

  @FuzzTarget({
    "{\"proxy.url\":\"http://p:1\",\"incomingconnections.ports\":[1,2],\"extensions\":{\"a\":true}}",
    "{\"resourceName\":\"srv\",\"subscriptionId\":\"x\",\"RESOURCENAME\":\"y\",\"tags\":null}",
    "{\"a\":\"x\\",
    "\ufeff{}"
  })
  static void agentFile(byte[] input) throws IOException {
    var file = AgentConfigFileReader.read(FOLDER.file("a.json", input), "a.json");
    var resource = AgentIdentityFile.resource(file);
    assertThat(resource == null || !resource.name().isEmpty()).isTrue();
    assertThat(file.problem() == null || file.values().isEmpty()).isTrue();
  }

  @FuzzTarget({
    "{\"status\":\"Connected\",\"lastHeartbeat\":\"2026-01-01T00:00:00Z\",\"agentErrorCode\":\"\"}",
    "{\"status\":[[\"x\"]],\"agentErrorDetails\":{\"a\":{\"b\":1}}}"
  })
  static void azcmagentShow(byte[] input) {
    var json = FlatJson.parse(new String(input, UTF_8));
    if (json != null) {
      var status = AzcmagentShowOutput.parse(json.values());
      assertThat(status.status()).hasSizeLessThanOrEqualTo(300);
    }
  }
}
