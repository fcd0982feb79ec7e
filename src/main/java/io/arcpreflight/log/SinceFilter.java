package io.arcpreflight.log;

import java.time.Instant;
import java.util.function.Consumer;

/**
 * Lets through what happened from a time on. What has no time of its own belongs to the time at
 * which its log was last written.
 */
public final class SinceFilter implements Consumer<LogEvent> {
  private final Instant since;
  private final Consumer<LogEvent> next;
  private Instant lastWritten = Instant.MAX;

  public SinceFilter(Instant since, Consumer<LogEvent> next) {
    this.since = since;
    this.next = next;
  }

  /**
   * What comes next is from this log.
   *
   * @return whether anything in it can be recent enough
   */
  public boolean begin(LogSource source) {
    lastWritten = source.lastWritten();
    return !lastWritten.isBefore(since);
  }

  @Override
  public void accept(LogEvent event) {
    var time = event.time();
    if (!(time == null ? lastWritten : time.toInstant()).isBefore(since)) {
      next.accept(event);
    }
  }
}
