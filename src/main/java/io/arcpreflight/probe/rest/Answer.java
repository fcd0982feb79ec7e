package io.arcpreflight.probe.rest;

import io.arcpreflight.json.JsonObject;
import io.arcpreflight.observation.azure.AzureRead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param read how it went
 * @param body of the last answer, good or bad; absent where that is no JSON object
 * @param pages the bodies of all pages of a good answer
 * @param challenge the header in which a service says who can prove who asks
 * @param clockSkewSeconds this machine's clock minus the answer's; absent where it has no date
 */
public record Answer(
    AzureRead read,
    @Nullable JsonObject body,
    List<JsonObject> pages,
    @Nullable String challenge,
    @Nullable Long clockSkewSeconds) {
  public Answer {
    pages = List.copyOf(pages);
  }
}
