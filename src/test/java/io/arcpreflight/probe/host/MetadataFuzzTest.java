package io.arcpreflight.probe.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.fuzz.ScriptedListener;
import io.arcpreflight.probe.Deadline;
import java.time.Duration;

/** What answers at the address of the metadata service. */
class MetadataFuzzTest implements FuzzTargets {
  private static final ScriptedListener LISTENER = new ScriptedListener();

  @FuzzTarget({
    "HTTP/1.1 200 OK\r\n\r\n{\"compute\":{\"azEnvironment\":\"AzurePublicCloud\"}}",
    "HTTP/1.1 99999999999 x\r\n",
    "HTTP/1.1\r\n",
    "\r\n\r\n"
  })
  static void metadata(byte[] input) {
    var deadline = Deadline.after(Duration.ofSeconds(20), System::nanoTime);
    var answer = MetadataAnswer.of(LISTENER.saying(input), deadline);
    assertThat(answer.status() == null).isEqualTo(answer.detail() != null);
  }
}
