package io.arcpreflight.report.terminal;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * How a report is shown on a terminal.
 *
 * @param colour whether signs and headings are coloured; no meaning depends on it
 * @param unicode whether anything but ASCII may be written. Without it typographic signs take their
 *     plain forms and letters of other scripts become escapes, so that English words belong to it
 * @param links whether the terminal opens an address that is laid behind a text
 * @param width in columns, at least 40; text is wrapped there, and only what cannot be broken (a
 *     host, a hash, a command) goes beyond
 * @param readFrom where a saved report was read from, as a shell takes it; null for a run of now
 */
public record TerminalStyle(
    boolean colour,
    boolean unicode,
    boolean links,
    Detail detail,
    int width,
    @Nullable String readFrom) {
  private static final int NARROWEST = 40;

  public TerminalStyle {
    requireNonNull(detail, "detail is null");
    width = Math.max(width, NARROWEST);
  }

  /** That of a terminal without links. */
  public TerminalStyle(boolean colour, boolean unicode, Detail detail, int width) {
    this(colour, unicode, false, detail, width, null);
  }

  /** The same in a file, which nobody watches: without colours and links, and of this width. */
  public TerminalStyle inFile(int columns) {
    return new TerminalStyle(false, unicode, false, detail, columns, readFrom);
  }

  /** The same for what was read from there. */
  public TerminalStyle readingFrom(String origin) {
    return new TerminalStyle(colour, unicode, links, detail, width, origin);
  }

  /** How much of a report is shown. */
  public enum Detail {
    /** The verdict and what to do. */
    SHORT,
    /** The same with meanings and who has to act; a healthy run in three lines. */
    NORMAL,
    /** All of that, every check with its phases, and every setting with its source. */
    VERBOSE
  }
}
