package io.arcpreflight.probe.identity;

/** Tells a person where to type which code. */
@FunctionalInterface
public interface DeviceCodePrompt {
  /**
   * Shows the two.
   *
   * @param address of the page
   * @param code as it is to be typed there
   */
  void show(String address, String code);
}
