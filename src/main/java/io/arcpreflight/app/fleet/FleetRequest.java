package io.arcpreflight.app.fleet;

import io.arcpreflight.catalog.Language;
import io.arcpreflight.fleet.FleetQuery;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are to be put together.
 *
 * @param paths files, folders, or - for the standard input
 * @param inventory a file that names the servers expected
 * @param query which servers are to be shown one by one
 */
public record FleetRequest(
    List<String> paths, @Nullable Path inventory, FleetQuery query, Language language) {
  public FleetRequest {
    paths = List.copyOf(paths);
  }
}
