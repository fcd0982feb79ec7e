package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.catalog.ActionPattern;
import io.arcpreflight.observation.azure.DenyAssignment;
import io.arcpreflight.observation.azure.DenyAssignmentsObservation;
import io.arcpreflight.observation.azure.PermissionGrant;
import io.arcpreflight.observation.azure.PermissionsObservation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may do at a scope: what one of the roles allows, each less what it takes back, and
 * no deny assignment forbids.
 */
final class EffectiveRights {
  private final List<PermissionGrant> grants;
  private final List<DenyAssignment> denials;

  private EffectiveRights(List<PermissionGrant> grants, List<DenyAssignment> denials) {
    this.grants = grants;
    this.denials = denials;
  }

  /**
   * @param seen what the roles allow
   * @param denied what deny assignments say; absent where that was not read
   * @param caller the object id of whoever asks; absent where that is not known
   */
  static EffectiveRights of(
      PermissionsObservation seen,
      @Nullable DenyAssignmentsObservation denied,
      @Nullable String caller) {
    return new EffectiveRights(
        seen.grants(), denied == null ? List.of() : denialsFor(denied, caller));
  }

  /** Those that are for whoever asks, as far as that can be told, and hold below their scope. */
  static List<DenyAssignment> denialsFor(DenyAssignmentsObservation seen, @Nullable String caller) {
    return seen.denials().stream()
        .filter(denial -> !denial.doNotApplyToChildScopes() && isFor(denial, seen, caller))
        .toList();
  }

  /** Asked for one object id, Azure lists those for its groups, too. */
  private static boolean isFor(
      DenyAssignment denial, DenyAssignmentsObservation seen, @Nullable String caller) {
    var who = caller == null ? "" : caller;
    return !denial.excludes(who) && (seen.assignedTo() != null || denial.isFor(who));
  }

  /** Those that are for others, among whom a group of whoever asks may be. */
  static List<DenyAssignment> denialsForOthers(
      DenyAssignmentsObservation seen, @Nullable String caller) {
    var who = caller == null ? "" : caller;
    return seen.assignedTo() != null
        ? List.of()
        : seen.denials().stream()
            .filter(denial -> !denial.doNotApplyToChildScopes())
            .filter(denial -> !denial.excludes(who) && !denial.isFor(who))
            .toList();
  }

  static boolean denies(DenyAssignment denial, String action) {
    return ActionPattern.anyMatches(denial.actions(), action)
        && !ActionPattern.anyMatches(denial.notActions(), action);
  }

  /** Whether a role allows it, whatever deny assignments say. */
  boolean isGranted(String action) {
    for (var grant : grants) {
      if (ActionPattern.anyMatches(grant.actions(), action)
          && !ActionPattern.anyMatches(grant.notActions(), action)) {
        return true;
      }
    }
    return false;
  }

  boolean allow(String action) {
    return isGranted(action) && denials.stream().noneMatch(denial -> denies(denial, action));
  }
}
