package io.arcpreflight.probe.https.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.endpoint.StoppedPackets;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnFilterTest {
  @Test
  void stopped_isWhatCameSinceTheFirstConnection() {
    var counters =
        new ArrayDeque<>(
            List.of(new StoppedPackets(7, 2), new StoppedPackets(7, 2), new StoppedPackets(9, 3)));
    var filter = new OwnFilter(counters::poll);
    filter.begin();
    filter.begin();
    assertThat(filter.stopped()).isNull();
    assertThat(filter.stopped()).isEqualTo(new StoppedPackets(2, 1));
  }

  @Test
  void stopped_whereTheSystemDoesNotCount_isNothing() {
    var filter = new OwnFilter(() -> null);
    filter.begin();
    assertThat(filter.stopped()).isNull();
  }
}
