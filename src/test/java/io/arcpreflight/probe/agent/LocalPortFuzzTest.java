package io.arcpreflight.probe.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.fuzz.ScriptedListener;
import io.arcpreflight.probe.Deadline;
import java.time.Duration;

/** What a port of this machine says. */
class LocalPortFuzzTest implements FuzzTargets {
  private static final ScriptedListener LISTENER = new ScriptedListener();

  @FuzzTarget({"HTTP/1.1 404 Not Found\r\n\r\n", "\n", "\u001b[31mx\0"})
  static void localPort(byte[] input) {
    var deadline = Deadline.after(Duration.ofSeconds(20), System::nanoTime);
    var said = LocalHttpPort.ask(LISTENER.saying(input), deadline).answer();
    assertThat(said == null || said.length() <= 200).isTrue();
    assertThat(said == null || said.chars().noneMatch(c -> c == 27 || c == 0)).isTrue();
  }
}
