package io.arcpreflight.platform.windows.natives;

import io.arcpreflight.platform.windows.system.MachineFirmware;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The structures of the System Management BIOS (DMTF DSP0134): each has its type, its length and
 * numbers of the texts that follow it.
 */
final class SmbiosTable {
  private static final int SYSTEM = 1;
  private static final int CHASSIS = 3;
  private static final int END = 127;
  private static final int SHORTEST = 4;
  private static final int UUID = 8;
  private static final int UUID_LENGTH = 16;

  private final byte[] table;
  private @Nullable String manufacturer;
  private @Nullable String model;
  private @Nullable String id;
  private @Nullable String assetTag;

  private SmbiosTable(byte[] table) {
    this.table = table;
  }

  /** What it says, as far as it goes; a table that is cut off ends where it ends. */
  static MachineFirmware read(byte[] table) {
    var reader = new SmbiosTable(table);
    reader.readAll();
    return new MachineFirmware(reader.manufacturer, reader.model, reader.id, reader.assetTag);
  }

  private void readAll() {
    var start = 0;
    while (start + SHORTEST <= table.length) {
      var type = table[start];
      var length = Byte.toUnsignedInt(table[start + 1]);
      if (type == END || length < SHORTEST || start + length > table.length) {
        return;
      }
      if (type == SYSTEM) {
        manufacturer = text(start, length, 4);
        model = text(start, length, 5);
        id = length < UUID + UUID_LENGTH ? null : uuid(start + UUID);
      } else if (type == CHASSIS) {
        assetTag = text(start, length, 8);
      }
      start = afterTexts(start + length);
    }
  }

  private @Nullable String text(int start, int length, int field) {
    if (field >= length) {
      return null;
    }
    var wanted = Byte.toUnsignedInt(table[start + field]);
    var from = start + length;
    for (var i = 1; i < wanted && from < table.length; i++) {
      from = endOfText(from) + 1;
    }
    var end = endOfText(from);
    var text =
        wanted == 0 || from >= table.length
            ? ""
            : new String(table, from, end - from, StandardCharsets.ISO_8859_1).strip();
    return text.isEmpty() ? null : text;
  }

  private int endOfText(int from) {
    var end = from;
    while (end < table.length && table[end] != 0) {
      end++;
    }
    return end;
  }

  /** Two zeros end the texts, also where there is none. */
  private int afterTexts(int from) {
    var end = from;
    while (end + 1 < table.length && (table[end] != 0 || table[end + 1] != 0)) {
      end++;
    }
    return end + 2;
  }

  /** Its first three fields have their lowest byte first. */
  private @Nullable String uuid(int at) {
    var order = new int[] {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
    var bytes = new byte[UUID_LENGTH];
    var any = false;
    for (var i = 0; i < UUID_LENGTH; i++) {
      bytes[i] = table[at + order[i]];
      any |= bytes[i] != 0 && bytes[i] != -1;
    }
    var hex = HexFormat.of().formatHex(bytes);
    return any
        ? String.join(
            "-",
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(12, 16),
            hex.substring(16, 20),
            hex.substring(20))
        : null;
  }
}
