package io.arcpreflight.probe.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.platform.ProcessRunner;
import io.arcpreflight.probe.Deadline;
import java.time.Duration;

/** How Entra refuses, and what the Azure CLI prints. */
class IdentityFuzzTest implements FuzzTargets {
  @FuzzTarget({
    "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: x\","
        + "\"error_codes\":[7000215,1e99,\"x\"],\"timestamp\":\"2016-01-09 02:02:12Z\","
        + "\"suberror\":\"s\",\"claims\":\"{}\",\"correlation_id\":\"c\",\"trace_id\":\"t\"}",
    "{\"error\":\"x\",\"error_description\":\"AADSTS999999999 and AADSTS1\"}"
  })
  static void entraError(byte[] input) {
    try {
      var error = EntraErrors.read(JsonParser.parseObject(new String(input, UTF_8)));
      var said = error == null ? null : error.description();
      assertThat(said == null || said.length() <= 1000).isTrue();
    } catch (JsonSyntaxException none) {
      assertThat(none.problem()).isNotBlank();
    }
  }

  @FuzzTarget({"{\"accessToken\":\"x.y.z\",\"expiresOn\":1}", "ERROR: Please run 'az login'", "{}"})
  static void azureCli(byte[] input) throws InterruptedException {
    var said = new String(input, UTF_8);
    for (var code : new int[] {0, 1}) {
      ProcessRunner az = (_, _, _) -> new ProcessRunner.Result(code, said, said);
      var answer =
          new AzureCliToken(az, "az", "management.azure.com")
              .get(null, Deadline.after(Duration.ofSeconds(20), System::nanoTime));
      assertThat(answer.token() == null).isEqualTo(answer.flaw() != null);
    }
  }
}
