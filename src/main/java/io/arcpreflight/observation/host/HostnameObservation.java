package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * The name that this machine gives itself.
 *
 * @param name absent when it cannot be read
 * @param source where it was read from
 * @param resolvedBy what on this machine knows the name's address; absent when only DNS could
 * @param resourceName what was given to name the resource in Azure instead; absent if nothing was
 * @param ec2Instance the machine's id as an instance of Amazon EC2; absent elsewhere
 */
@Json
public record HostnameObservation(
    @Nullable String name,
    String source,
    @Nullable String detail,
    @Nullable String resolvedBy,
    @Nullable String resourceName,
    @Nullable String ec2Instance)
    implements HostObservation {

  /** The same machine, whose resource gets another name. */
  public HostnameObservation named(@Nullable String chosen, @Nullable String instance) {
    return new HostnameObservation(name, source, detail, resolvedBy, chosen, instance);
  }
}
