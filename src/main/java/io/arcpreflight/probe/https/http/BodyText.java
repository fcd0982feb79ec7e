package io.arcpreflight.probe.https.http;

import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.https.tcp.ConnectionTimer;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * The text at the start of an answer's body, as far as it comes in time.
 *
 * @param text absent when the body is no text, or empty
 * @param cutShort whether the connection ended before the body did
 */
public record BodyText(@Nullable String text, boolean cutShort) {
  /** Characters that reports keep. */
  public static final int SHOWN = 500;

  /** Bytes that hold as many characters. */
  static final int ENOUGH_TO_SHOW = 2 * 1024;

  /** Bytes that are ever read of a body. */
  static final int MOST = 64 * 1024;

  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final BodyText NONE = new BodyText(null, false);

  static BodyText read(Response response, int bytes, Closeable connection, Deadline deadline) {
    var type = response.body().contentType();
    if (type == null || !isText(type)) {
      return NONE;
    }
    var ended = false;
    var text = new Buffer();
    var cutoff = ConnectionTimer.start(connection, deadline.millisToWait(LIMIT));
    try {
      var source = response.body().source();
      while (text.size() < bytes && source.read(text, bytes - text.size()) >= 0) {
        // Each turn appends what has come in.
      }
    } catch (IOException | IllegalArgumentException e) {
      // A length below zero is no error of input or output to OkHttp. What came until then is all
      // there is to show.
      ended = e instanceof IOException;
    }
    var cutShort = !cutoff.end() && ended;
    var charset = type.charset(StandardCharsets.UTF_8);
    var shown =
        text.size() == 0
            ? null
            : text.readString(charset == null ? StandardCharsets.UTF_8 : charset);
    return new BodyText(shown, cutShort);
  }

  private static boolean isText(MediaType type) {
    var subtype = type.subtype();
    return type.type().equals("text")
        || subtype.endsWith("json")
        || subtype.endsWith("xml")
        || subtype.endsWith("javascript");
  }
}
