package io.arcpreflight.probe.host;

import io.arcpreflight.net.Ascii;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.probe.Deadline;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a metadata service answered.
 *
 * @param status absent without an answer that is HTTP
 * @param recognised whether it is an answer that only Azure gives
 * @param detail why there was none
 */
record MetadataAnswer(@Nullable Integer status, boolean recognised, @Nullable String detail) {
  /** A link-local peer is no hop away: what has not connected by then is not there. */
  private static final Duration CONNECT = Duration.ofMillis(250);

  private static final Duration WHOLE = Duration.ofSeconds(1);
  private static final int MOST_BYTES = 8 << 10;
  private static final int STATUS_DIGITS = 3;

  static MetadataAnswer of(InetSocketAddress address, Deadline run) {
    var deadline = run.within(WHOLE);
    try (var socket = new Socket(Proxy.NO_PROXY)) {
      socket.connect(address, deadline.millisToWait(CONNECT));
      var request =
          "GET "
              + MetadataProbe.PATH
              + " HTTP/1.1\r\nHost: "
              + address.getAddress().getHostAddress()
              + "\r\nMetadata: true\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return parsed(answer(socket, deadline));
    } catch (SocketTimeoutException silent) {
      return new MetadataAnswer(null, false, "no answer");
    } catch (IOException unreachable) {
      return new MetadataAnswer(
          null, false, PlainText.line(String.valueOf(unreachable.getMessage()), 100));
    }
  }

  private static String answer(Socket socket, Deadline deadline) throws IOException {
    var text = new StringBuilder();
    var chunk = new byte[1024];
    var in = socket.getInputStream();
    try {
      while (text.length() < MOST_BYTES && !deadline.passed()) {
        socket.setSoTimeout(deadline.millisToWait(WHOLE));
        var count = in.read(chunk);
        if (count < 0) {
          break;
        }
        text.append(new String(chunk, 0, count, StandardCharsets.ISO_8859_1));
      }
    } catch (SocketTimeoutException slow) {
      if (text.isEmpty()) {
        throw slow;
      }
    }
    return text.toString();
  }

  private static MetadataAnswer parsed(String answer) {
    var end = answer.indexOf('\n');
    var words = PlainText.words(answer.substring(0, Math.max(end, 0)));
    if (words.size() > 1 && words.getFirst().startsWith("HTTP/1.") && isStatus(words.get(1))) {
      var recognised = answer.contains("azEnvironment") || answer.contains("Microsoft.Compute");
      return new MetadataAnswer(Integer.valueOf(words.get(1)), recognised, null);
    }
    return new MetadataAnswer(null, false, answer.isEmpty() ? "closed" : "the answer is not HTTP");
  }

  private static boolean isStatus(String word) {
    return word.length() == STATUS_DIGITS && Ascii.isDigits(word) && word.charAt(0) != '0';
  }
}
