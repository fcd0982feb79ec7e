package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one role assignment allows, as Azure lists it for its holder.
 *
 * @param actions with wildcards
 * @param notActions what they do not allow after all
 * @param condition what else has to hold; absent where nothing has
 */
@Json
public record PermissionGrant(
    List<String> actions,
    List<String> notActions,
    List<String> dataActions,
    List<String> notDataActions,
    @Nullable String condition) {
  public PermissionGrant {
    actions = List.copyOf(actions);
    notActions = List.copyOf(notActions);
    dataActions = List.copyOf(dataActions);
    notDataActions = List.copyOf(notDataActions);
  }
}
