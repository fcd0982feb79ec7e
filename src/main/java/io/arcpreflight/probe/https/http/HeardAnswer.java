package io.arcpreflight.probe.https.http;

import io.arcpreflight.probe.https.tcp.WireTrace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came. OkHttp forgives what Go does not, such as another protocol's name, a length
 * below zero or a line without a name: what the agent refuses must not pass here.
 */
final class HeardAnswer {
  private static final int LOWEST_STATUS = 100;
  private static final int SWITCHING_PROTOCOLS = 101;
  private static final int FIRST_FINAL = 200;

  /** What OkHttp reads of a head at most. */
  private static final int LONGEST_HEAD = 256 << 10;

  private HeardAnswer() {}

  /** Whether Go takes it, as far as what is kept of it tells. */
  static boolean isReadByGo(WireTrace heard) {
    var head = finalHead(heard);
    var status = head.status();
    return head.isComplete()
        ? status != null && status >= LOWEST_STATUS && head.isReadByGo()
        : head.soundsLikeHttp();
  }

  /** Whether what came in place of an answer is none of HTTP, or one without an end. */
  static boolean isForeign(WireTrace heard) {
    return heard.taken() >= LONGEST_HEAD || !finalHead(heard).soundsLikeHttp();
  }

  /** The head after those that only announce it. */
  private static ResponseHead finalHead(WireTrace heard) {
    var in = new ByteArrayInputStream(heard.firstBytes());
    try {
      var head = new ResponseHead();
      head.read(in);
      while (head.isComplete() && isProvisional(head.status())) {
        head = new ResponseHead();
        head.read(in);
      }
      return head;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static boolean isProvisional(@Nullable Integer status) {
    return status != null
        && status >= LOWEST_STATUS
        && status < FIRST_FINAL
        && status != SWITCHING_PROTOCOLS;
  }
}
