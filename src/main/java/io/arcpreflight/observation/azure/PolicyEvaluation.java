package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One policy, and what it makes of the machine.
 *
 * @param field the property that it is about; absent where it is about the whole
 * @param result in Azure's words: "NonCompliant" of the whole, "Required", "Removed" or "Deny" of a
 *     field
 * @param effect as "Deny" or "Audit"; absent in older answers
 * @param assignment the id of the policy's assignment
 * @param values what it wants or refuses there
 * @param reason in the words of whoever wrote the policy
 */
@Json
public record PolicyEvaluation(
    @Nullable String field,
    String result,
    @Nullable String effect,
    @Nullable String definition,
    @Nullable String assignment,
    List<String> values,
    @Nullable String reason) {
  public PolicyEvaluation {
    values = List.copyOf(values);
  }
}
