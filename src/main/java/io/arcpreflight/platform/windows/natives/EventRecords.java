package io.arcpreflight.platform.windows.natives;

import io.arcpreflight.platform.windows.system.LoggedEvent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Entries as ReadEventLog hands them over, one after the other.
 *
 * @see <a
 *     href="https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-eventlogrecord">EVENTLOGRECORD</a>
 */
final class EventRecords {
  /** The size of what all entries begin with, and the places of its fields. */
  private static final int HEADER = 56;

  private static final int TIME = 12;
  private static final int NUMBER = 20;
  private static final int COUNT_OF_TEXTS = 26;
  private static final int TEXTS = 36;

  /** Above it, the severity and whose message it is. */
  private static final int NUMBER_SHOWN = 0xFFFF;

  private EventRecords() {}

  /** Every entry that is whole; one whose length cannot be is the end. */
  static void read(byte[] bytes, Consumer<LoggedEvent> events) {
    var all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (all.remaining() >= HEADER) {
      var length = all.getInt(all.position());
      if (length < HEADER || length > all.remaining()) {
        return;
      }
      events.accept(event(all.slice(all.position(), length).order(ByteOrder.LITTLE_ENDIAN)));
      all.position(all.position() + length);
    }
  }

  private static LoggedEvent event(ByteBuffer entry) {
    return new LoggedEvent(
        Instant.ofEpochSecond(Integer.toUnsignedLong(entry.getInt(TIME))),
        text(entry.position(HEADER)),
        entry.getInt(NUMBER) & NUMBER_SHOWN,
        texts(entry, Short.toUnsignedInt(entry.getShort(COUNT_OF_TEXTS))));
  }

  private static List<String> texts(ByteBuffer entry, int count) {
    var texts = new ArrayList<String>();
    var start = entry.getInt(TEXTS);
    if (start >= HEADER && start <= entry.limit()) {
      entry.position(start);
      while (texts.size() < count && entry.remaining() >= Character.BYTES) {
        texts.add(text(entry));
      }
    }
    return texts;
  }

  /** Up to the zero that ends it, or the end of the entry. */
  private static String text(ByteBuffer entry) {
    var text = new StringBuilder();
    while (entry.remaining() >= Character.BYTES) {
      var character = entry.getChar();
      if (character == 0) {
        break;
      }
      text.append(character);
    }
    return text.toString();
  }
}
