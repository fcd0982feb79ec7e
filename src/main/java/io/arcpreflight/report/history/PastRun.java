package io.arcpreflight.report.history;

import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.RunMode;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run in few words.
 *
 * @param agent the agent's version; absent where there was none
 * @param causes errors and warnings, the leading one first
 */
@Json
public record PastRun(
    Instant startedAt,
    String host,
    RunMode mode,
    Verdict verdict,
    int exitCode,
    long durationMs,
    String program,
    @Nullable String agent,
    List<String> causes) {
  public PastRun {
    causes = List.copyOf(causes);
  }

  /** Whether nothing was in the way. */
  public boolean isGood() {
    return verdict.isReady() && exitCode == 0;
  }

  /** Whether it says how the server was. */
  public boolean isKnown() {
    return switch (verdict) {
      case READY, READY_WITH_WARNINGS, NOT_READY -> true;
      case PARTIAL, INCOMPLETE -> false;
    };
  }
}
