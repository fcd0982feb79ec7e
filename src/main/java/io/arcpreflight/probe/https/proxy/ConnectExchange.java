package io.arcpreflight.probe.https.proxy;

import io.arcpreflight.net.ProxyUrl;
import io.arcpreflight.observation.endpoint.ProxyConnectAnswer;
import io.arcpreflight.observation.endpoint.ProxyConnectResult;
import io.arcpreflight.probe.Deadline;
import io.arcpreflight.probe.PhaseTimeouts;
import io.arcpreflight.probe.https.ExceptionText;
import io.arcpreflight.probe.https.http.BodyText;
import io.arcpreflight.probe.https.http.DiagnosticHeaders;
import io.arcpreflight.probe.https.http.ResponseHead;
import io.arcpreflight.probe.https.tcp.ConnectionTimer;
import io.arcpreflight.text.SecretMasker;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The HTTP CONNECT dialogue with a proxy: one request, and all that the proxy answers. */
final class ConnectExchange {
  /** Go takes no other for a tunnel, not even of the same hundred. */
  private static final int ACCEPTED = 200;

  private static final int BODY_BYTES = 2 * 1024;

  /** What the agent's runtime says of itself here, by which some proxies decide. */
  private static final String GO = "Go-http-client/1.1";

  private static final Duration BODY_LIMIT = Duration.ofMillis(700);

  private final Socket socket;
  private final ProxyUrl proxy;
  private final PhaseTimeouts timeouts;
  private final Deadline deadline;
  private final ResponseHead head = new ResponseHead();

  ConnectExchange(Socket socket, ProxyUrl proxy, PhaseTimeouts timeouts, Deadline deadline) {
    this.socket = socket;
    this.proxy = proxy;
    this.timeouts = timeouts;
    this.deadline = deadline;
  }

  /** Asks for a tunnel; when it is established, nothing beyond the answer's head has been read. */
  ProxyConnectAnswer perform(String authority) {
    var cutoff = ConnectionTimer.start(socket, deadline.millisToWait(timeouts.answer()));
    try {
      var in = socket.getInputStream();
      socket.getOutputStream().write(message(authority));
      head.read(in);
      if (cutoff.end()) {
        return incomplete(ProxyConnectResult.TIMEOUT, cutoff.detail());
      }
      if (head.isTooLong()) {
        return incomplete(ProxyConnectResult.NOT_A_PROXY, "over 65536 bytes");
      }
      return head.isComplete() ? complete(in) : incomplete(ProxyConnectResult.CLOSED, null);
    } catch (IOException e) {
      return cutoff.end()
          ? incomplete(ProxyConnectResult.TIMEOUT, cutoff.detail())
          : incomplete(ProxyConnectResult.RESET, ExceptionText.of(e));
    }
  }

  private byte[] message(String authority) {
    var message = new StringBuilder();
    message.append("CONNECT ").append(authority).append(" HTTP/1.1\r\n");
    message.append("Host: ").append(authority).append("\r\n");
    message.append("User-Agent: ").append(GO).append("\r\n");
    if (proxy.credentials() != null) {
      message
          .append("Proxy-Authorization: ")
          .append(BasicAuthorization.of(proxy.credentials()))
          .append("\r\n");
    }
    return message.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private ProxyConnectAnswer incomplete(ProxyConnectResult outcome, @Nullable String detail) {
    var foreign = !head.isEmpty() && !head.soundsLikeHttp();
    return answer(foreign ? ProxyConnectResult.NOT_A_PROXY : outcome, head.headers(), null, detail);
  }

  private ProxyConnectAnswer complete(InputStream in) throws IOException {
    var status = head.status();
    var headers = head.headers();
    if (status != null && status == ACCEPTED) {
      if (!head.isReadByGo()) {
        return answer(ProxyConnectResult.NOT_A_PROXY, headers, null, null);
      }
      // What came with the head is lost to Go, too: a proxy has nothing to say before its client.
      head.discardRest(in);
      return answer(ProxyConnectResult.ESTABLISHED, headers, null, null);
    }
    return answer(ProxyConnectResult.REJECTED, headers, bodyStart(in, headers), null);
  }

  private ProxyConnectAnswer answer(
      ProxyConnectResult outcome, Headers headers, @Nullable String body, @Nullable String detail) {
    var status = head.status();
    return new ProxyConnectAnswer(
        outcome,
        status,
        head.statusLine(),
        DiagnosticHeaders.of(headers),
        outcome == ProxyConnectResult.REJECTED && status != null
            ? ProxyChallenges.schemes(status, headers)
            : List.of(),
        proxy.credentials() != null,
        body,
        detail);
  }

  private @Nullable String bodyStart(InputStream in, Headers headers) {
    var bytes = new byte[Math.min(BODY_BYTES, contentLength(headers))];
    var count = 0;
    var cutoff = ConnectionTimer.start(socket, deadline.millisToWait(BODY_LIMIT));
    try {
      while (count < bytes.length) {
        var more = in.read(bytes, count, bytes.length - count);
        if (more < 0) {
          break;
        }
        count += more;
      }
    } catch (IOException e) {
      // What came until then is all there is to show.
    } finally {
      cutoff.end();
    }
    var text = new String(bytes, 0, count, StandardCharsets.UTF_8);
    if ("chunked".equalsIgnoreCase(headers.get("Transfer-Encoding"))) {
      text = text.substring(text.indexOf('\n') + 1);
    }
    return text.isBlank() ? null : ExceptionText.cut(SecretMasker.mask(text), BodyText.SHOWN);
  }

  private static int contentLength(Headers headers) {
    var length = headers.get("Content-Length");
    try {
      return length == null ? Integer.MAX_VALUE : Math.max(0, Integer.parseInt(length.strip()));
    } catch (NumberFormatException e) {
      return Integer.MAX_VALUE;
    }
  }
}
