package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The locks of package managers that some process holds.
 *
 * @param held those that are held now
 * @param detail why nothing can be said of them
 */
@Json
public record PackageLocksObservation(List<HeldLock> held, @Nullable String detail)
    implements HostObservation {
  public PackageLocksObservation {
    held = List.copyOf(held);
  }
}
