package io.arcpreflight.hostile;

import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** What peers send that has no end, no sense or no measure. */
final class Streams {
  private static final int CHUNK = 8 << 10;
  private static final int DRIP_MILLIS = 5;

  private Streams() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The beginning, and then the same again and again, as fast as it is taken. */
  static Script flood(String beginning, String repeated) {
    return flood(bytes(beginning), bytes(repeated));
  }

  static Script flood(byte[] beginning, byte[] repeated) {
    var chunk = new ByteArrayOutputStream();
    while (chunk.size() < CHUNK) {
      chunk.writeBytes(repeated);
    }
    var bytes = chunk.toByteArray();
    return (socket, _) -> {
      var out = socket.getOutputStream();
      out.write(beginning);
      while (!socket.isClosed()) {
        out.write(bytes);
      }
    };
  }

  /** The beginning at once, and then a byte at a time, faster than any read would time out. */
  static Script drip(String beginning, String repeated) {
    return (socket, _) -> {
      var out = socket.getOutputStream();
      out.write(bytes(beginning));
      for (var at = 0; !socket.isClosed(); at = (at + 1) % repeated.length()) {
        out.write(repeated.charAt(at));
        out.flush();
        Thread.sleep(DRIP_MILLIS);
      }
    };
  }

  /** All of it after a request, and then the end of the connection. */
  static Script answer(byte[] whole) {
    return Scripts.afterRequest(
        (socket, _) -> {
          socket.getOutputStream().write(whole);
          socket.getOutputStream().flush();
        });
  }

  static Script answer(String whole) {
    return answer(bytes(whole));
  }

  /** An answer with a body of a hundred megabytes, packed into a thousandth of that. */
  static byte[] gzipBomb(String head) {
    try {
      var bomb = new ByteArrayOutputStream();
      bomb.writeBytes(bytes(head));
      var zeros = new byte[1 << 20];
      try (var packed = new GZIPOutputStream(bomb)) {
        for (var i = 0; i < 100; i++) {
          packed.write(zeros);
        }
      }
      return bomb.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
