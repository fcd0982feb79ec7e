package io.arcpreflight.observation.host;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * Stricter modes of the operating system.
 *
 * @param fips whether the kernel allows approved cryptography only; absent when it does not tell
 * @param selinux "enforcing", "permissive" or "disabled"
 * @param cryptoPolicy the system-wide policy, as "DEFAULT" or "FIPS"; absent where there is none
 */
@Json
public record HardeningObservation(
    @Nullable Boolean fips, String selinux, @Nullable String cryptoPolicy)
    implements HostObservation {

  @Override
  public boolean isUnknown() {
    return fips == null;
  }
}
