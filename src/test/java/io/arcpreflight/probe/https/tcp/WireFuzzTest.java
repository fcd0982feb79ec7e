package io.arcpreflight.probe.https.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** What a peer says first. */
class WireFuzzTest implements FuzzTargets {
  @FuzzTarget({"HTTP/1.1 400 Bad\r\n", "\u0016\u0003\u0001\0", "SSH-2.0\u001b[31m", "\r\n"})
  static void firstBytes(byte[] input) throws IOException {
    var trace = new WireTrace();
    try (var in = trace.watch(new ByteArrayInputStream(input))) {
      assertThat(in.readAllBytes()).isEqualTo(input);
    }
    assertThat(trace.isEnded()).isTrue();
    assertThat(trace.firstLine()).hasSizeLessThanOrEqualTo(64).matches("[ -~]*");
    assertThat(trace.saysOtherThanTls() && input.length == 0).isFalse();
  }
}
