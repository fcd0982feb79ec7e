package io.arcpreflight.fleet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * The files in a tar archive, one after the other: 512 bytes that name one, then its content. It
 * reads as content of the file that {@link #next} has gone to.
 */
final class TarEntries extends FilterInputStream {
  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 64 * 1024;

  private final byte[] header = new byte[BLOCK];
  private String name = "";
  private long left;
  private int padding;

  TarEntries(InputStream in) {
    super(in);
  }

  /** Whether bytes begin as a tar archive of today does. */
  static boolean isTar(byte[] start, int length) {
    return length >= BLOCK && new String(start, 257, 5, UTF_8).equals("ustar");
  }

  /** Goes to the next file; false at the end. */
  boolean next() throws IOException {
    var longName = "";
    while (true) {
      skipFully(left + padding);
      left = 0;
      padding = 0;
      var read = in.readNBytes(header, 0, BLOCK);
      if (read == 0 || header[0] == 0) {
        return false;
      }
      if (read < BLOCK) {
        throw new EOFException("the archive ends too early");
      }
      left = number(124, 12);
      padding = (int) (-left & (BLOCK - 1));
      switch (header[156]) {
        case 'L' -> longName = text(readAll());
        case 'x' -> longName = path(text(readAll()), longName);
        case '0', 0 -> {
          name = longName.isEmpty() ? ownName() : longName;
          return true;
        }
        // Folders, links and what else holds no content of its own.
        default -> longName = "";
      }
    }
  }

  String name() {
    return name;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    var read = in.read(target, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw new EOFException("the archive ends too early");
    }
    left -= read;
    return read;
  }

  @Override
  public int available() {
    return (int) Math.min(left, Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    // The archive goes on after this file.
  }

  private byte[] readAll() throws IOException {
    if (left > LONGEST_NAME) {
      throw new ZipException("a file of the archive has a name of " + left + " bytes");
    }
    var content = in.readNBytes((int) left);
    left = 0;
    return content;
  }

  private void skipFully(long bytes) throws IOException {
    try {
      in.skipNBytes(bytes);
    } catch (EOFException e) {
      throw new EOFException("the archive ends too early");
    }
  }

  private String ownName() {
    var prefix = field(345, 155);
    var rest = field(0, 100);
    return prefix.isEmpty() ? rest : prefix + "/" + rest;
  }

  /** Of the lines of a pax header, "LENGTH path=NAME". */
  private static String path(String pax, String otherwise) {
    for (var line : pax.split("\n", -1)) {
      var key = line.indexOf(" path=");
      if (key >= 0) {
        return line.substring(key + 6);
      }
    }
    return otherwise;
  }

  private String field(int offset, int length) {
    var end = offset;
    while (end < offset + length && header[end] != 0) {
      end++;
    }
    return new String(header, offset, end - offset, UTF_8);
  }

  private static String text(byte[] bytes) {
    var text = new String(bytes, UTF_8);
    var end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private long number(int offset, int length) throws IOException {
    if (header[offset] < 0) {
      var value = 0L;
      for (var i = offset + length - 8; i < offset + length; i++) {
        value = value << 8 | (header[i] & 0xFF);
      }
      return positive(value);
    }
    try {
      var digits = field(offset, length).strip();
      return digits.isEmpty() ? 0 : positive(Long.parseLong(digits, 8));
    } catch (NumberFormatException e) {
      throw new ZipException("it is no tar archive, or a damaged one");
    }
  }

  private static long positive(long size) throws ZipException {
    if (size < 0) {
      throw new ZipException("it is no tar archive, or a damaged one");
    }
    return size;
  }
}
