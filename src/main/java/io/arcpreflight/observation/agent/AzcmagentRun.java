package io.arcpreflight.observation.agent;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of {@code azcmagent connect}.
 *
 * @param program the path of azcmagent; nothing where there is none
 * @param exitCode its own, or 128 and the number of the signal that ended it, as shells count;
 *     nothing unless it ended
 * @param durationMs how long it ran
 * @param detail why it did not run
 * @param messages what is known of all that it said, the most telling first
 * @param lastLines the last lines that it wrote, without secrets; none where it succeeded
 */
@Json
public record AzcmagentRun(
    @Nullable String program,
    Outcome outcome,
    @Nullable Integer exitCode,
    long durationMs,
    @Nullable String detail,
    List<Message> messages,
    List<String> lastLines) {
  public AzcmagentRun {
    messages = List.copyOf(messages);
    lastLines = List.copyOf(lastLines);
  }

  /** Not started, because the check says that it would fail. */
  public static AzcmagentRun heldBack(String program) {
    return new AzcmagentRun(program, Outcome.HELD_BACK, null, 0, null, List.of(), List.of());
  }

  /** There is none. */
  public static AzcmagentRun notInstalled(String detail) {
    return new AzcmagentRun(null, Outcome.NOT_INSTALLED, null, 0, detail, List.of(), List.of());
  }

  /** The operating system refuses to start it. */
  public static AzcmagentRun couldNotStart(String program, String detail) {
    return new AzcmagentRun(
        program, Outcome.COULD_NOT_START, null, 0, detail, List.of(), List.of());
  }

  /**
   * A line of azcmagent that says something known.
   *
   * @param id of the message or code in the catalogue
   * @param line as it was written, without secrets and cut
   */
  @Json
  public record Message(String id, String line) {}

  /** How far it came. */
  public enum Outcome {
    HELD_BACK("held-back"),
    NOT_INSTALLED("not-installed"),
    COULD_NOT_START("could-not-start"),
    ENDED("ended");

    private final String id;

    Outcome(String id) {
      this.id = id;
    }

    /** The word that reports use. */
    @Json.Value
    public String id() {
      return id;
    }
  }
}
