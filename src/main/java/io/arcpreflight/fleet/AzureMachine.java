package io.arcpreflight.fleet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a machine is in Azure, or is to become, as far as a report says so. It tells machines of one
 * host name apart.
 *
 * @param subscription by id or name
 * @param resource its name there
 * @param agentId the id that its agent has
 * @param firmwareId the id that its firmware has
 */
public record AzureMachine(
    @Nullable String subscription,
    @Nullable String resourceGroup,
    @Nullable String resource,
    @Nullable String agentId,
    @Nullable String firmwareId) {
  /** Of which nothing is known. */
  static final AzureMachine UNKNOWN = new AzureMachine(null, null, null, null, null);

  private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4,12}){4}");

  /**
   * Whether these are two machines for certain. An id decides where both have it: a machine can
   * move to another resource group, and a copy of a disk has the agent of the first.
   */
  boolean isOtherThan(AzureMachine other) {
    return isOther(firmwareId, other.firmwareId)
        .or(() -> isOther(agentId, other.agentId))
        .orElseGet(
            () ->
                isOtherSubscription(subscription, other.subscription)
                    || isOther(resourceGroup, other.resourceGroup).orElse(false)
                    || isOther(resource, other.resource).orElse(false));
  }

  /** What both say, of which this one leads. */
  AzureMachine with(AzureMachine other) {
    return new AzureMachine(
        first(subscription, other.subscription),
        first(resourceGroup, other.resourceGroup),
        first(resource, other.resource),
        first(agentId, other.agentId),
        first(firmwareId, other.firmwareId));
  }

  /** All that may be known, from the largest to the smallest; null where it is not. */
  List<@Nullable String> parts() {
    return Arrays.asList(subscription, resourceGroup, resource, agentId, firmwareId);
  }

  private static Optional<Boolean> isOther(@Nullable String one, @Nullable String other) {
    return one == null || other == null
        ? Optional.empty()
        : Optional.of(!one.equalsIgnoreCase(other));
  }

  /** A name says nothing about an id. */
  private static boolean isOtherSubscription(@Nullable String one, @Nullable String other) {
    return one != null
        && other != null
        && ID.matcher(one).matches() == ID.matcher(other).matches()
        && !one.equalsIgnoreCase(other);
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
