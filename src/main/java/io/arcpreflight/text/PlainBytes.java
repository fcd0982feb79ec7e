package io.arcpreflight.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** What was compressed, or written in UTF-16, as bytes in UTF-8. */
public final class PlainBytes {
  private static final int GZIP_FIRST = 0x1F;
  private static final int GZIP_SECOND = 0x8B;

  private PlainBytes() {}

  public static InputStream of(InputStream bytes) throws IOException {
    var in = new PushbackInputStream(bytes, 2);
    var start = in.readNBytes(2);
    in.unread(start);
    var isGzip =
        start.length == 2 && (start[0] & 0xFF) == GZIP_FIRST && (start[1] & 0xFF) == GZIP_SECOND;
    return decoded(isGzip ? new GZIPInputStream(in, 64 * 1024) : in);
  }

  private static InputStream decoded(InputStream bytes) throws IOException {
    var text = EncodedText.detect(bytes);
    return text.isUtf8() ? text.bytes() : new Encoder(text.reader(), bytes);
  }

  /** Characters as UTF-8. */
  private static final class Encoder extends InputStream {
    private final Reader reader;
    private final InputStream source;
    private final char[] chars = new char[8 * 1024];
    private int kept;
    private byte[] encoded = {};
    private int at;

    Encoder(Reader reader, InputStream source) {
      this.reader = reader;
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      return fill() ? encoded[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (!fill()) {
        return -1;
      }
      var part = Math.min(length, encoded.length - at);
      System.arraycopy(encoded, at, target, offset, part);
      at += part;
      return part;
    }

    @Override
    public void close() throws IOException {
      source.close();
    }

    private boolean fill() throws IOException {
      while (at == encoded.length) {
        var read = reader.read(chars, kept, chars.length - kept);
        if (read < 0) {
          return false;
        }
        encode(kept + read);
      }
      return true;
    }

    /** The first half of a pair waits for the second. */
    private void encode(int length) {
      var half = length > 0 && Character.isHighSurrogate(chars[length - 1]) ? 1 : 0;
      encoded = new String(Arrays.copyOf(chars, length - half)).getBytes(UTF_8);
      at = 0;
      chars[0] = half == 0 ? chars[0] : chars[length - 1];
      kept = half;
    }
  }
}
