package io.arcpreflight.observation.azure;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * One question to Azure Resource Manager or Microsoft Entra, and how it was answered. What was
 * learnt by it stands beside it.
 *
 * @param request method, host and path, free of secrets
 * @param status of the last answer; absent without one
 * @param code the service's own word for what is wrong, as "AuthorizationFailed"
 * @param message the service's sentence for it, masked and cut at 1000 characters
 * @param requestId how the service's own records call this request
 * @param retryAfterSeconds how long it asks to wait
 * @param attempts how often it was asked
 * @param pages how many pages of the answer were read
 * @param redirectedTo the host that it points to
 * @param startMs since the run began
 * @param detail why there is no answer, or why it cannot be read
 */
@Json
public record AzureRead(
    ReadOutcome outcome,
    String request,
    @Nullable Integer status,
    @Nullable String code,
    @Nullable String message,
    @Nullable String requestId,
    @Nullable Long retryAfterSeconds,
    int attempts,
    int pages,
    @Nullable String redirectedTo,
    long startMs,
    long durationMs,
    @Nullable String detail) {

  /** A question that was not put. */
  public static AzureRead notAsked(String request, String why) {
    return new AzureRead(
        ReadOutcome.NOT_ASKED, request, null, null, null, null, null, 0, 0, null, 0, 0, why);
  }

  /** The same as the last page of a list, which was asked for as a whole. */
  public AzureRead ofList(
      String asked, int allAttempts, int allPages, long firstStartMs, long wholeMs) {
    return new AzureRead(
        outcome,
        asked,
        status,
        code,
        message,
        requestId,
        retryAfterSeconds,
        allAttempts,
        allPages,
        redirectedTo,
        firstStartMs,
        wholeMs,
        detail);
  }

  /** The same, where what came back turned out to be of no use after all. */
  public AzureRead turnedOut(ReadOutcome to, @Nullable String elsewhere, @Nullable String why) {
    return new AzureRead(
        to,
        request,
        status,
        code,
        message,
        requestId,
        null,
        attempts,
        pages,
        elsewhere,
        startMs,
        durationMs,
        why);
  }

  public boolean isAnswered() {
    return outcome == ReadOutcome.ANSWERED;
  }
}
