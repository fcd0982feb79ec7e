package io.arcpreflight.observation.host;

import io.arcpreflight.observation.Fact;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The locks of package managers that some process holds.
 *
 * @param held those that are held now
 * @param detail why nothing can be said of them
 * @param installer what else may keep Windows Installer from working; absent elsewhere
 */
@Json
public record PackageLocksObservation(
    List<HeldLock> held, @Nullable String detail, @Nullable List<Fact> installer)
    implements HostObservation {
  public PackageLocksObservation {
    held = List.copyOf(held);
    installer = installer == null ? null : List.copyOf(installer);
  }

  /** One of a system that installs without Windows Installer. */
  public PackageLocksObservation(List<HeldLock> held, @Nullable String detail) {
    this(held, detail, null);
  }
}
