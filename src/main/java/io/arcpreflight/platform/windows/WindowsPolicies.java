package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.host.PoliciesObservation;
import io.arcpreflight.platform.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Policies of the domain that take something from the agent that it cannot do without. */
final class WindowsPolicies {
  private static final String KEY = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System";
  private static final String VALUE = "CleanupProfiles";

  private final WindowsRegistry registry;
  private final Path templates;

  /**
   * @param templates where group policies leave security settings
   */
  WindowsPolicies(WindowsRegistry registry, Path templates) {
    this.registry = registry;
    this.templates = templates;
  }

  PoliciesObservation read(Duration limit) throws InterruptedException {
    Long days = null;
    String detail = null;
    try {
      days = registry.key(KEY, limit).number(VALUE);
    } catch (IOException unreadable) {
      detail = PlainText.line(String.valueOf(unreadable.getMessage()), 300);
    }
    var rights = LogonRights.in(templates);
    return new PoliciesObservation(
        days == null ? null : days.intValue(),
        KEY + " " + VALUE,
        rights == null ? null : rights.accounts(),
        rights == null ? null : rights.file().toString(),
        detail);
  }
}
