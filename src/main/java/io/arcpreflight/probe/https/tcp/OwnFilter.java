package io.arcpreflight.probe.https.tcp;

import io.arcpreflight.observation.endpoint.StoppedPackets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this machine's own packet filter has stopped since the first connection of a run. A dropped
 * packet looks like a silent network from here, and only the kernel's counters tell them apart.
 */
public final class OwnFilter {
  private final Supplier<@Nullable StoppedPackets> counters;
  private boolean begun;
  private @Nullable StoppedPackets before;

  /**
   * @param counters since the machine was started; nothing where the system does not tell
   */
  public OwnFilter(Supplier<@Nullable StoppedPackets> counters) {
    this.counters = counters;
  }

  /** Takes note of where the counters stand, once. */
  synchronized void begin() {
    if (!begun) {
      begun = true;
      before = counters.get();
    }
  }

  /** What was stopped since; absent where that is nothing or not known. */
  synchronized @Nullable StoppedPackets stopped() {
    var now = before == null ? null : counters.get();
    if (now == null || before == null) {
      return null;
    }
    var since = now.since(before);
    return since.isNone() ? null : since;
  }
}
