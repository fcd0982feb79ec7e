package io.arcpreflight.platform.windows.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.platform.windows.system.LoggedEvent;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventRecordsTest {
  private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");

  /** Of the service manager, with the severity in the upper half of its number. */
  static final byte[] ENDED =
      entry(0xC000_1B8A, "Service Control Manager", "Azure Hybrid Instance Metadata Service", "3");

  private static final LoggedEvent READ =
      new LoggedEvent(
          AT,
          "Service Control Manager",
          7050,
          List.of("Azure Hybrid Instance Metadata Service", "3"));

  /** As Windows lays it out: fields, source, computer, texts, its length once more. */
  private static byte[] entry(int number, String source, String... texts) {
    var names = utf16(source + "\0WEB01\0");
    var strings = utf16(String.join("\0", texts) + "\0");
    var length = 56 + names.length + strings.length + 4;
    return ByteBuffer.allocate(length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0, length)
        .putInt(4, 0x654C_664C)
        .putInt(12, (int) AT.getEpochSecond())
        .putInt(20, number)
        .putShort(24, (short) 1)
        .putShort(26, (short) texts.length)
        .putInt(36, 56 + names.length)
        .put(56, names)
        .put(56 + names.length, strings)
        .putInt(length - 4, length)
        .array();
  }

  private static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  private static List<LoggedEvent> read(byte[] bytes) {
    var events = new ArrayList<LoggedEvent>();
    EventRecords.read(bytes, events::add);
    return events;
  }

  @Test
  void entries_areReadOneAfterTheOther() {
    var own = entry(1, "himds", "cannot open the key store");
    var both = Arrays.copyOf(ENDED, ENDED.length + own.length);
    System.arraycopy(own, 0, both, ENDED.length, own.length);
    assertThat(read(both))
        .containsExactly(
            READ, new LoggedEvent(AT, "himds", 1, List.of("cannot open the key store")));
    assertThat(read(new byte[0])).isEmpty();
  }

  @Test
  void entry_withoutTexts_hasNone() {
    assertThat(read(entry(7036, "Service Control Manager")))
        .containsExactly(new LoggedEvent(AT, "Service Control Manager", 7036, List.of()));
  }

  @Test
  void entry_cutShort_isTheEnd() {
    for (var length = 0; length < ENDED.length; length++) {
      assertThat(read(Arrays.copyOf(ENDED, length))).isEmpty();
    }
  }

  @Test
  void lengthThatCannotBe_isTheEnd() {
    for (var length : new int[] {-1, 0, 55, ENDED.length + 1, Integer.MAX_VALUE}) {
      var bytes = ENDED.clone();
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(0, length);
      assertThat(read(bytes)).isEmpty();
    }
  }

  @Test
  void textsThatAreElsewhere_areNotRead() {
    for (var start : new int[] {-1, 0, 55, ENDED.length + 1, Integer.MIN_VALUE}) {
      var bytes = ENDED.clone();
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(36, start);
      assertThat(read(bytes))
          .containsExactly(new LoggedEvent(AT, READ.source(), READ.number(), List.of()));
    }
  }

  @Test
  void moreTextsThanThereAre_endWithTheEntry() {
    var bytes = ENDED.clone();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(26, (short) -1);
    assertThat(read(bytes))
        .singleElement()
        .satisfies(
            event -> assertThat(event.texts()).startsWith(READ.texts().toArray(String[]::new)));
  }
}
