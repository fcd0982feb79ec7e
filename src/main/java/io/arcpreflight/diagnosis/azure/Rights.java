package io.arcpreflight.diagnosis.azure;

import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.azure.AzureRead;
import io.arcpreflight.observation.azure.DenyAssignmentsObservation;
import io.arcpreflight.observation.azure.GatewayObservation;
import io.arcpreflight.observation.azure.PermissionsObservation;
import io.arcpreflight.observation.azure.PrivateLinkScopeObservation;
import io.arcpreflight.observation.azure.ReadOutcome;
import io.arcpreflight.observation.azure.ResourceGroupObservation;
import io.arcpreflight.observation.identity.SignInMethod;
import io.arcpreflight.observation.identity.SignInObservation;
import org.jspecify.annotations.Nullable;

/**
 * What a run learnt of whoever connects, which several rules have to know.
 *
 * @param signIn absent where nobody signed in
 * @param permissions absent where they were not read
 * @param denials absent where they were not read
 * @param privateLinkScope absent where none was asked for
 * @param gateway absent where none was asked for
 * @param group absent where it was not read
 */
record Rights(
    @Nullable SignInObservation signIn,
    @Nullable PermissionsObservation permissions,
    @Nullable DenyAssignmentsObservation denials,
    @Nullable PrivateLinkScopeObservation privateLinkScope,
    @Nullable GatewayObservation gateway,
    @Nullable ResourceGroupObservation group) {

  static Rights of(RunRecord run) {
    return new Rights(
        run.first(SignInObservation.class),
        run.first(PermissionsObservation.class),
        run.first(DenyAssignmentsObservation.class),
        run.first(PrivateLinkScopeObservation.class),
        run.first(GatewayObservation.class),
        run.first(ResourceGroupObservation.class));
  }

  /** The object id of whoever signed in. */
  @Nullable String caller() {
    return signIn == null || signIn.token() == null ? null : signIn.token().objectId();
  }

  /** Whether it is known already that there is no such resource group. */
  boolean isGroupMissing() {
    return group != null && group.read().outcome() == ReadOutcome.NOT_FOUND;
  }

  /** Whether the token was given, and not got by this run. */
  boolean isTokenGiven() {
    return signIn != null && signIn.method() == SignInMethod.ACCESS_TOKEN;
  }

  /** Whether an action is allowed; nothing where that was not told. */
  @Nullable Boolean allow(String action) {
    if (permissions == null || !permissions.read().isAnswered()) {
      return null;
    }
    return EffectiveRights.of(permissions, denials, caller()).allow(action);
  }

  /** Whether asking for the scope or the gateway itself has told whether that is allowed. */
  static boolean isTold(@Nullable AzureRead read) {
    return read != null
        && switch (read.outcome()) {
          case ANSWERED, REFUSED, NOT_FOUND -> true;
          case UNAUTHENTICATED,
              THROTTLED,
              REJECTED,
              FAILED,
              UNREADABLE,
              REDIRECTED,
              NO_ANSWER,
              NOT_ASKED ->
              false;
        };
  }
}
