package io.arcpreflight.platform;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a certificate as RFC 5280, section 4.1 has them, without what is in them: enough to
 * find its subject.
 */
final class CertificateOutline {
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int BITS = 0x03;
  private static final int VERSION = 0xa0;
  private static final int MOST_LENGTH_BYTES = 3;

  private CertificateOutline() {}

  /** The subject, encoded; nothing where these bytes are no certificate, or not it alone. */
  static @Nullable ByteBuffer subjectIn(byte[] encoded) {
    try {
      var all = ByteBuffer.wrap(encoded);
      var certificate = next(all, SEQUENCE);
      var content = next(certificate, SEQUENCE);
      next(certificate, SEQUENCE);
      next(certificate, BITS);
      if (content.get(content.position()) == (byte) VERSION) {
        next(content, VERSION);
      }
      next(content, INTEGER);
      next(content, SEQUENCE); // signature
      next(content, SEQUENCE); // issuer
      next(content, SEQUENCE); // validity
      var start = content.position();
      next(content, SEQUENCE);
      var subject = content.slice(start, content.position() - start);
      var key = next(content, SEQUENCE);
      next(key, SEQUENCE);
      next(key, BITS);
      return all.hasRemaining() || certificate.hasRemaining() || key.hasRemaining()
          ? null
          : subject;
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      return null;
    }
  }

  /** What is in the next part, which has to be of this kind; goes on behind it. */
  private static ByteBuffer next(ByteBuffer in, int kind) {
    if (in.get() != (byte) kind) {
      throw new IllegalArgumentException("another part is here");
    }
    var length = in.get() & 0xff;
    if (length > 0x7f) {
      var bytes = length & 0x7f;
      if (bytes == 0 || bytes > MOST_LENGTH_BYTES) {
        throw new IllegalArgumentException("this length is none of a certificate");
      }
      length = 0;
      for (var at = 0; at < bytes; at++) {
        length = length << 8 | in.get() & 0xff;
      }
    }
    var content = in.slice(in.position(), length);
    in.position(in.position() + length);
    return content;
  }
}
