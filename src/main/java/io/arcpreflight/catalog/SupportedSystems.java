package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operating systems that the agent is made for, and those that its installer knows besides.
 *
 * @param asOf the day of the documentation that the list follows
 */
@Json
public record SupportedSystems(LocalDate asOf, List<SupportedSystem> systems) {
  public SupportedSystems {
    systems = List.copyOf(systems);
  }

  /**
   * The system that names itself so; nothing when it is none of these.
   *
   * @param family "linux" or "windows"
   */
  public @Nullable SupportedSystem find(String family, String id) {
    for (var system : systems) {
      if (system.family().id().equals(family) && system.ids().contains(id)) {
        return system;
      }
    }
    return null;
  }
}
