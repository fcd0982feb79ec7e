package io.arcpreflight.probe.identity;

import java.time.Duration;

/** Tells a person where to type which code, and how soon. */
@FunctionalInterface
public interface DeviceCodePrompt {
  /**
   * Shows them.
   *
   * @param address of the page
   * @param code as it is to be typed there
   * @param time in whole seconds; afterwards it is in vain
   */
  void show(String address, String code, Duration time);
}
