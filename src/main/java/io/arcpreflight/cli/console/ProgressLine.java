package io.arcpreflight.cli.console;

import io.arcpreflight.app.RunProgress;
import io.arcpreflight.report.Label;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.text.TextWidth;
import io.arcpreflight.text.VisibleText;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * One line on a terminal that changes in place while a run goes on: how many checks are done, and
 * what is waited for. It is written at most ten times a second, only when it differs, and is gone
 * once closed. A terminal that cannot be written to ends the line, never the run.
 *
 * <p>The terminal may be narrower than anybody knows, or become so. It is told not to wrap the
 * line; and since one that is made narrower may wrap it all the same, the cursor rests at its
 * beginning, from where all of it is cleared.
 */
public final class ProgressLine implements RunProgress {
  private static final Duration SHORTEST = Duration.ofMillis(100);
  private static final String CLEAR = "\r\u001b[J";
  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";

  private final Writer terminal;
  private final TerminalStyle style;
  private final Labels words;
  private final InstantSource clock;
  private Instant written = Instant.MIN;
  private Instant waitingSince = Instant.MIN;
  private @Nullable String waitedFor;
  private String shown = "";
  private boolean closed;

  public ProgressLine(Writer terminal, TerminalStyle style, Labels words, InstantSource clock) {
    this.terminal = terminal;
    this.style = style;
    this.words = words;
    this.clock = clock;
  }

  @Override
  public synchronized void progress(int done, int planned, @Nullable String waitingFor) {
    var now = clock.instant();
    if (waitingFor == null || !waitingFor.equals(waitedFor)) {
      waitedFor = waitingFor;
      waitingSince = now;
    }
    if (closed || now.isBefore(written.plus(SHORTEST))) {
      return;
    }
    var text = text(done, planned, waitingFor, Duration.between(waitingSince, now));
    if (!text.equals(shown)) {
      shown = text;
      written = now;
      write(CLEAR + NO_WRAP + text + WRAP + "\r");
    }
  }

  /** Clears the line. Further progress is not shown. */
  @Override
  public synchronized void close() {
    if (!closed && !shown.isEmpty()) {
      write(CLEAR);
    }
    closed = true;
  }

  /** Of what does not fit, the name is cut, never the time. */
  private String text(int done, int planned, @Nullable String waitingFor, Duration waited) {
    if (waitingFor == null) {
      return words.text(Label.PROGRESS, done, planned);
    }
    var seconds = waited.toSeconds();
    var subject = safe(words.phrase(waitingFor));
    var room = room() - TextWidth.of(text(done, planned, "", seconds));
    if (TextWidth.of(subject) <= room) {
      return text(done, planned, subject, seconds);
    }
    var dots = style.unicode() ? "…" : "...";
    var cut = TextWidth.cut(subject, Math.max(0, room - dots.length())) + dots;
    return text(done, planned, cut, seconds);
  }

  private String text(int done, int planned, String subject, long seconds) {
    return safe(
        seconds == 0
            ? words.text(Label.PROGRESS_WAITING, done, planned, subject)
            : words.text(Label.PROGRESS_WAITING_SECONDS, done, planned, subject, seconds));
  }

  private String safe(String text) {
    return style.unicode() ? VisibleText.of(text) : VisibleText.ascii(text);
  }

  /** The last column stays free: a terminal that fills it may go on to the next line. */
  private int room() {
    return style.width() - 1;
  }

  private void write(String text) {
    try {
      terminal.write(text);
      terminal.flush();
    } catch (IOException e) {
      closed = true;
    }
  }
}
