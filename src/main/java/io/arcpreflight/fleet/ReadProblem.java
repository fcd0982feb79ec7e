package io.arcpreflight.fleet;

import io.avaje.jsonb.Json;

/**
 * What was given and could not be counted.
 *
 * @param source the file, with the line where it has several reports
 */
@Json
public record ReadProblem(String source, Kind kind, String reason)
    implements Comparable<ReadProblem> {

  /** Why it could not. */
  public enum Kind {
    /** The system does not give it out, or it is not there. */
    UNREADABLE("unreadable"),
    /** Nothing is in it. */
    EMPTY("empty"),
    /** It ends too early, or is damaged. */
    BROKEN("broken"),
    /** It is something else. */
    FOREIGN("foreign"),
    /** It is more than a report can be. */
    TOO_LARGE("too-large"),
    /** A later version wrote it, and too much of it is unknown here. */
    NEWER("newer");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** The word that documents use. */
    @Json.Value
    public String id() {
      return id;
    }
  }

  @Override
  public int compareTo(ReadProblem other) {
    var bySource = source.compareTo(other.source);
    return bySource == 0 ? reason.compareTo(other.reason) : bySource;
  }
}
