package io.arcpreflight.platform.windows;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.host.PoliciesObservation;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Policies of the domain that take something from the agent that it cannot do without. */
final class WindowsPolicies {
  private static final String KEY = "HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System";
  private static final String INTERACTIVE = "SeInteractiveLogonRight";
  private static final String VALUE = "CleanupProfiles";
  private static final int MOST_CHARACTERS = 300;

  private final WindowsSystem windows;
  private final Path templates;

  /**
   * @param templates where group policies leave security settings
   */
  WindowsPolicies(WindowsSystem windows, Path templates) {
    this.windows = windows;
    this.templates = templates;
  }

  PoliciesObservation read() throws IOException {
    var key = windows.key(KEY);
    var days = key == null ? null : key.number(VALUE);
    var tls = new SchannelSettings(windows).read();
    var rights = logonRights();
    return new PoliciesObservation(
        days == null ? null : days.intValue(),
        KEY + " " + VALUE,
        rights == null ? null : rights.accounts(),
        rights == null ? null : rights.source(),
        null,
        tls,
        days == null && rights == null ? null : membership());
  }

  /** Who can change a policy. */
  private @Nullable Fact membership() {
    try {
      var membership = windows.membership();
      return membership.domain()
          ? Fact.of("host.domain-member")
              .with("domain", PlainText.line(membership.name(), MOST_CHARACTERS))
              .with("dnsName", dnsName(membership.dnsName()))
          : Fact.of("host.domain-none");
    } catch (IOException background) {
      return null;
    }
  }

  private static @Nullable String dnsName(String name) {
    return name.isEmpty() ? null : PlainText.line(name, MOST_CHARACTERS);
  }

  /**
   * The authority knows what is in force, and tells administrators; what policies set is a file.
   */
  private @Nullable LogonRights logonRights() {
    try {
      var accounts = windows.accountsWith(LogonRights.RIGHT);
      if (!accounts.isEmpty() || !windows.accountsWith(INTERACTIVE).isEmpty()) {
        return LogonRights.inForce(accounts);
      }
      // One that knows nobody who may log on at all tells nothing.
    } catch (IOException refused) {
      return LogonRights.read(templates);
    }
    return LogonRights.read(templates);
  }
}
