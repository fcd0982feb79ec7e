package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is forbidden whatever the roles allow.
 *
 * @param id absent where Azure leaves it out
 * @param scope where it was made
 * @param principals object ids of those it is for; of nil where it is for all
 * @param excludedPrincipals those it is not for after all
 * @param systemProtected whether Azure itself made it
 */
@Json
public record DenyAssignment(
    @Nullable String id,
    String name,
    @Nullable String scope,
    List<String> actions,
    List<String> notActions,
    List<String> principals,
    List<String> excludedPrincipals,
    boolean doNotApplyToChildScopes,
    boolean systemProtected) {
  private static final String EVERYBODY = "00000000-0000-0000-0000-000000000000";

  public DenyAssignment {
    actions = List.copyOf(actions);
    notActions = List.copyOf(notActions);
    principals = List.copyOf(principals);
    excludedPrincipals = List.copyOf(excludedPrincipals);
  }

  /** Whether it names somebody, or everybody; groups are not looked into. */
  public boolean isFor(String objectId) {
    return contains(principals, EVERYBODY) || contains(principals, objectId);
  }

  /** Whether it leaves somebody out by name. */
  public boolean excludes(String objectId) {
    return contains(excludedPrincipals, objectId);
  }

  /** Whether both are the same resource of Azure. */
  public boolean isSame(DenyAssignment other) {
    return id != null && id.equalsIgnoreCase(other.id);
  }

  private static boolean contains(List<String> ids, String id) {
    for (var each : ids) {
      if (each.equalsIgnoreCase(id)) {
        return true;
      }
    }
    return false;
  }
}
