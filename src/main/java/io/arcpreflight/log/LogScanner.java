package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.arcpreflight.log.SoughtLiterals.Found;
import io.arcpreflight.message.LogLevel;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.message.MessageRecognizer;
import io.arcpreflight.message.RecordStart;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads logs as their bytes come, and tells of everything in them that is recognised. Bytes may be
 * cut anywhere; a line may be of any length; what is no text is passed over. It holds no more than
 * a few hundred kilobytes, and runs in linear time. Not for use by several threads at once.
 */
public final class LogScanner {
  /** A record that is longer than this is looked at in parts. */
  private static final int LONGEST_RECORD = 64 * 1024;

  /** So many bytes are taken at once. */
  static final int LONGEST_PART = LONGEST_RECORD;

  /** Longer than any message, escapes and wrapping included: the parts of a record share it. */
  private static final int OVERLAP = 8 * 1024;

  /** The level of a long record stands near its beginning. */
  private static final int LEVEL_WITHIN = 4 * 1024;

  /** As much of a log shows what the most of it looks like, and is worth a filter. */
  private static final int SAMPLE = 32 * 1024;

  private static final int NONE = -1;

  private final SoughtLiterals sought;
  private @Nullable LiteralFilter filter;
  private final RecordReader reader;
  private final Consumer<LogEvent> listener;
  private final byte[] buffer = new byte[4 * LONGEST_RECORD];

  private String source = "";
  private int recordStart;
  private int scanned;
  private int end;
  private boolean lineBegins;
  private long line;
  private long recordLine;
  private int lastHit;
  private int told;
  private long bytes;
  private long decoded;
  private long records;
  private boolean hasLogForm;
  private final PartMarks ownMarks = new PartMarks();
  private @Nullable PartMarks marks;
  private int partStart;
  private int nextFeed;
  private int nextHit;
  private final RecordState state = new RecordState();

  /**
   * @param zone of times that do not name their own
   * @param listener is told of everything, in the order of the log
   */
  public LogScanner(MessageRecognizer recognizer, ZoneId zone, Consumer<LogEvent> listener) {
    this.sought = new SoughtLiterals(recognizer.requiredLiterals());
    this.reader = new RecordReader(new MessageAnalyzer(recognizer), new TimeStamps(zone));
    this.listener = listener;
    begin("");
  }

  /** What comes next is the beginning of a log of this name. */
  public void begin(String name) {
    flush();
    source = name;
    recordStart = 0;
    scanned = 0;
    end = 0;
    lineBegins = false;
    line = 1;
    recordLine = 1;
    lastHit = 0;
    partStart = 0;
    marks = null;
    filter = null;
    told = 0;
    records = 0;
    hasLogForm = false;
    state.reset();
  }

  /** One more line, without its line feed. */
  public void accept(String nextLine) {
    var next = (nextLine + "\n").getBytes(UTF_8);
    accept(next, 0, next.length);
  }

  /** The next bytes of the log. */
  public void accept(byte[] next, int offset, int length) {
    for (var taken = 0; taken < length; ) {
      var part = Math.min(length - taken, LONGEST_PART);
      var from = offset + taken;
      if (part < SAMPLE) {
        ownMarks.lookEverywhere(next, from, from + part);
      } else {
        filterFor(next, from, from + part).mark(next, from, from + part, ownMarks);
      }
      accept(next, from, part, ownMarks);
      taken += part;
    }
  }

  /**
   * The next bytes of the log.
   *
   * @param length no longer than {@link #LONGEST_PART}
   * @param marked what is known of them already
   */
  void accept(byte[] next, int offset, int length, PartMarks marked) {
    bytes += length;
    makeRoom();
    System.arraycopy(next, offset, buffer, end, length);
    partStart = end;
    nextFeed = 0;
    nextHit = 0;
    marks = marked;
    lastHit = marked.isAllHit() ? end + length : lastHit;
    end += length;
    scan(false);
    // What goes on beyond the part has been looked at by nobody.
    lastHit = end;
    partStart = end;
    marks = null;
  }

  /** Made for the first part that shows what the log looks like. */
  LiteralFilter filterFor(byte[] sample, int from, int to) {
    var made = filter;
    if (made == null) {
      made = new LiteralFilter(sought.all(), sample, from, to);
      filter = made;
    }
    return made;
  }

  /**
   * Tells of what has come so far, also of a last line without an end, as though nothing followed.
   */
  public void flush() {
    scan(true);
    end(scanned);
    told = scanned - recordStart;
  }

  /**
   * The same while more is expected. What is known is told at once; that nothing is known of an
   * error is told when its line has come to an end.
   */
  public void flushLines() {
    scan(true);
    if (lineBegins) {
      end(scanned);
    } else {
      tell(scanned, found(scanned));
    }
    told = scanned - recordStart;
  }

  /** How many bytes have come in all. */
  public long bytes() {
    return bytes;
  }

  /** How often a record, or a part of one, had to be decoded in all. */
  long decoded() {
    return decoded;
  }

  /** How many records the present log has had so far; blank lines are none. */
  public long records() {
    return records;
  }

  /** Whether anything in the present log so far looks like one. */
  public boolean isLog() {
    return hasLogForm;
  }

  /** How many lines the present log has had so far. */
  public long lines() {
    return lineBegins || end == 0 ? line - 1 : line;
  }

  private void scan(boolean last) {
    while (decideAboutLine(last) && scanned < end) {
      var feed = nextFeed();
      if (feed == NONE) {
        scanned = end;
      } else {
        scanned = feed;
        line++;
        lineBegins = true;
      }
    }
    if (scanned - recordStart > LONGEST_RECORD) {
      cut();
    }
  }

  /** The place behind the next line feed. What is left of the part before is short. */
  private int nextFeed() {
    for (var at = scanned; at < partStart; at++) {
      if (buffer[at] == '\n') {
        return at + 1;
      }
    }
    return marks != null && nextFeed < marks.feedCount()
        ? partStart + marks.feed(nextFeed++)
        : NONE;
  }

  /**
   * @return whether there are enough bytes to tell if a record begins at the present line
   */
  private boolean decideAboutLine(boolean last) {
    if (lineBegins) {
      if (end - scanned < RecordStart.BYTES && !last) {
        return false;
      }
      if (scanned < end) {
        lineBegins = false;
        if (RecordStart.at(buffer, scanned, end)) {
          end(scanned);
          state.reset();
          beginPart(scanned, line);
        }
      }
    }
    return true;
  }

  private void cut() {
    if (!state.isPart) {
      state.level = LogLevel.of(text(recordStart, recordStart + LEVEL_WITHIN));
    }
    look(scanned);
    var from = scanned - OVERLAP;
    var lines = 0L;
    for (var i = from; i < scanned; i++) {
      lines += buffer[i] == '\n' ? 1 : 0;
    }
    beginPart(from, line - lines);
    told = OVERLAP;
    state.isPart = true;
  }

  private void beginPart(int start, long firstLine) {
    recordStart = start;
    recordLine = firstLine;
    told = 0;
  }

  private void end(int to) {
    look(to);
    if (state.unrecognized != null && !state.isTold) {
      state.isTold = true;
      hasLogForm = true;
      listener.accept(state.unrecognized);
    }
  }

  /** The first part of a record says what it is, should nothing in all of it be known. */
  private void look(int to) {
    var found = found(to);
    tell(to, found);
    count(to);
    if (!state.isPart && !state.isTold && isSuspect(to, found)) {
      var record = record(to, 0);
      state.level = record.level();
      state.unrecognized =
          state.level != null && state.level.isError() ? reader.unrecognized(record) : null;
    }
  }

  private boolean isSuspect(int to, Found found) {
    return found != Found.NOTHING || ErrorWord.isIn(buffer, recordStart, to);
  }

  /** What stands in the record, which is looked at only where something may stand in it. */
  private Found found(int to) {
    while (marks != null && nextHit < marks.hitCount() && partStart + marks.hit(nextHit) <= to) {
      lastHit = partStart + marks.hit(nextHit++);
    }
    return lastHit > recordStart ? sought.in(buffer, recordStart, to) : Found.NOTHING;
  }

  private void tell(int to, Found found) {
    if (found == Found.LITERAL && to - recordStart > told) {
      var known = text(recordStart, recordStart + told).length();
      var record = record(to, known);
      for (var event : reader.read(record)) {
        state.isTold = true;
        hasLogForm = hasLogForm || LogForm.isIn(record.lineAt(event.place()));
        listener.accept(event);
      }
    }
  }

  private void count(int to) {
    if (!state.isCounted && hasText(to)) {
      state.isCounted = true;
      records++;
      hasLogForm = hasLogForm || LogForm.isIn(buffer, recordStart, to);
    }
  }

  private LogRecord record(int to, int known) {
    decoded++;
    var text = text(recordStart, to);
    var level = state.isPart ? state.level : LogLevel.of(text);
    return new LogRecord(source, recordLine, text, known, level);
  }

  private boolean hasText(int to) {
    for (var at = recordStart; at < to; at++) {
      if (buffer[at] < 0 || buffer[at] > ' ') {
        return true;
      }
    }
    return false;
  }

  /** What PowerShell has appended in UTF-16 to a log in another encoding is read without zeros. */
  private String text(int from, int to) {
    var text = new String(buffer, from, to - from, UTF_8);
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  private void makeRoom() {
    if (buffer.length - end < LONGEST_RECORD) {
      System.arraycopy(buffer, recordStart, buffer, 0, end - recordStart);
      scanned -= recordStart;
      end -= recordStart;
      lastHit = Math.max(0, lastHit - recordStart);
      recordStart = 0;
    }
  }

  /** What has become of the present record so far. */
  private static final class RecordState {
    /** Whether its beginning has been looked at and left behind. */
    private boolean isPart;

    private boolean isTold;
    private boolean isCounted;
    private @Nullable LogLevel level;
    private LogEvent.@Nullable Unrecognized unrecognized;

    private void reset() {
      isPart = false;
      isTold = false;
      isCounted = false;
      level = null;
      unrecognized = null;
    }
  }
}
