package io.arcpreflight.platform;

import io.arcpreflight.observation.host.HostObservation;
import java.io.IOException;
import java.time.Duration;

/** Where one observation of the host comes from. */
@FunctionalInterface
public interface HostSource {

  /**
   * Looks, which takes no longer than this.
   *
   * @throws IOException when it could not look at all
   */
  HostObservation read(Duration limit) throws IOException, InterruptedException;
}
