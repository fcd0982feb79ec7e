package io.arcpreflight.platform.windows.natives;

import io.arcpreflight.platform.windows.system.RegistryValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the bytes of a value; whoever wrote them need not have kept to the type. */
final class RegistryData {
  private static final int SZ = 1;
  private static final int EXPAND_SZ = 2;
  private static final int DWORD = 4;
  private static final int DWORD_BIG_ENDIAN = 5;
  private static final int MULTI_SZ = 7;
  private static final int QWORD = 11;

  private RegistryData() {}

  /**
   * What the first bytes of an array mean.
   *
   * @param type as in winnt.h
   */
  static RegistryValue value(int type, byte[] data, int size) {
    var bytes = ByteBuffer.wrap(data, 0, size).order(ByteOrder.LITTLE_ENDIAN);
    return switch (type) {
      case SZ, EXPAND_SZ -> new RegistryValue.Text(firstText(data, size));
      case MULTI_SZ -> new RegistryValue.Texts(texts(data, size));
      case DWORD ->
          size == Integer.BYTES
              ? new RegistryValue.Integral(Integer.toUnsignedLong(bytes.getInt()))
              : new RegistryValue.Other(type);
      case DWORD_BIG_ENDIAN ->
          size == Integer.BYTES
              ? new RegistryValue.Integral(
                  Integer.toUnsignedLong(bytes.order(ByteOrder.BIG_ENDIAN).getInt()))
              : new RegistryValue.Other(type);
      case QWORD ->
          size == Long.BYTES
              ? new RegistryValue.Integral(bytes.getLong())
              : new RegistryValue.Other(type);
      default -> new RegistryValue.Other(type);
    };
  }

  /** The zero at the end is there only where the writer put it. */
  private static String firstText(byte[] data, int size) {
    var text = text(data, size);
    var end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private static List<String> texts(byte[] data, int size) {
    var texts = new ArrayList<String>();
    for (var text : text(data, size).split("\0", -1)) {
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static String text(byte[] data, int size) {
    return new String(data, 0, size & ~1, StandardCharsets.UTF_16LE);
  }
}
