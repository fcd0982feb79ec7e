package io.arcpreflight.probe.https.tcp;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What went over a connection underneath a protocol: the peer's first bytes, and how the connection
 * ended. It tells a reset from an orderly end without reading exceptions' texts.
 */
public final class WireTrace {
  private static final int KEPT = 64 << 10;
  private static final int LINE = 64;

  /** Bytes that are ever taken from a peer; a handshake and an answer need a hundredth. */
  static final int MOST = 1 << 20;

  private static final int TLS_MAJOR = 3;
  private static final int FIRST_CONTENT_TYPE = 20;
  private static final int LAST_CONTENT_TYPE = 24;

  private final ByteArrayOutputStream firstBytes = new ByteArrayOutputStream(LINE);
  private int taken;
  private boolean ended;
  private @Nullable IOException broken;

  /** Whether the peer closed its side. */
  public boolean isEnded() {
    return ended;
  }

  /** Why reading or writing failed, if it did. */
  @Nullable
  public IOException broken() {
    return broken;
  }

  /** Whether the peer said something that no TLS record begins with. */
  public boolean saysOtherThanTls() {
    var bytes = firstBytes();
    if (bytes.length == 0) {
      return false;
    }
    var isContentType = bytes[0] >= FIRST_CONTENT_TYPE && bytes[0] <= LAST_CONTENT_TYPE;
    return !isContentType || (bytes.length > 1 && bytes[1] != TLS_MAJOR);
  }

  /** The first line of what the peer said, with anything unprintable as a full stop. */
  public String firstLine() {
    var bytes = firstBytes();
    var text = new String(bytes, 0, Math.min(bytes.length, LINE), StandardCharsets.ISO_8859_1);
    var line = text.lines().findFirst().orElse("");
    var printable = new StringBuilder(line.length());
    for (var at = 0; at < line.length(); at++) {
      var c = line.charAt(at);
      printable.append(c >= ' ' && c < 0x7f ? c : '.');
    }
    return printable.toString();
  }

  public InputStream watch(InputStream in) {
    return new WatchedInput(in);
  }

  OutputStream watch(OutputStream out) {
    return new WatchedOutput(out);
  }

  /** What the peer said, as far as it is kept. */
  public byte[] firstBytes() {
    return firstBytes.toByteArray();
  }

  /** How many bytes the peer sent, kept or not. */
  public int taken() {
    return taken;
  }

  private void keep(byte[] bytes, int offset, int count) {
    firstBytes.write(bytes, offset, Math.min(count, KEPT - firstBytes.size()));
  }

  /** No FilterInputStream: what TLS skips in a broken record has to be kept as well. */
  private final class WatchedInput extends InputStream {
    private final InputStream in;

    WatchedInput(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (taken > MOST) {
        throw new ProtocolException("the peer sends more than " + MOST + " bytes");
      }
      try {
        var count = in.read(bytes, offset, length);
        if (count < 0) {
          ended = true;
        } else {
          taken += count;
          keep(bytes, offset, count);
        }
        return count;
      } catch (IOException e) {
        broken = e;
        throw e;
      }
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private final class WatchedOutput extends FilterOutputStream {
    WatchedOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        broken = e;
        throw e;
      }
    }
  }
}
