package io.arcpreflight.observation.identity;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Microsoft Entra says when it refuses.
 *
 * @param codes the numbers of its AADSTS codes, as it lists them
 * @param error the protocol's word, as "invalid_client"
 * @param suberror what the caller is to do about it
 * @param description its sentence, masked and cut at 1000 characters
 * @param claims what a new sign-in would have to prove; absent where nothing more would help
 * @param correlationId how its sign-in log calls this attempt
 */
@Json
public record EntraError(
    List<Integer> codes,
    @Nullable String error,
    @Nullable String suberror,
    @Nullable String description,
    @Nullable String claims,
    @Nullable String correlationId,
    @Nullable String traceId,
    @Nullable Instant at) {
  public EntraError {
    codes = List.copyOf(codes);
  }
}
