package io.arcpreflight.observation;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** What became of a check that was planned. None is lost. */
@Json(typeProperty = "kind")
@Json.SubType(type = Outcome.Seen.class, name = "seen")
@Json.SubType(type = Outcome.NotApplicable.class, name = "not-applicable")
@Json.SubType(type = Outcome.CouldNotRun.class, name = "could-not-run")
public sealed interface Outcome {

  /** What was seen; absent when that was nothing. */
  @Nullable Observation observation();

  /** Why there is no more; absent when the probe saw what there is. */
  @Nullable Fact reason();

  /** The probe saw something. */
  @Json
  record Seen(Observation observation) implements Outcome {
    @Override
    public @Nullable Fact reason() {
      return null;
    }
  }

  /** There is nothing to check here, and the reason why. */
  @Json
  record NotApplicable(Fact reason) implements Outcome {
    @Override
    public @Nullable Observation observation() {
      return null;
    }
  }

  /**
   * The check itself failed; that says nothing of what it was to check.
   *
   * @param observation what had been seen by then; absent when that was nothing
   */
  @Json
  record CouldNotRun(Failure failure, Fact reason, @Nullable Observation observation)
      implements Outcome {

    /** Before anything was seen. */
    public CouldNotRun(Failure failure, Fact reason) {
      this(failure, reason, null);
    }
  }

  /** Why a check could not run. */
  enum Failure {
    /** The probe broke. */
    CRASHED("crashed"),
    /** The run's time was up first. */
    DEADLINE("deadline"),
    /** The run was interrupted first. */
    INTERRUPTED("interrupted");

    private final String id;

    Failure(String id) {
      this.id = id;
    }

    /** The word that reports use. */
    @Json.Value
    public String id() {
      return id;
    }
  }
}
