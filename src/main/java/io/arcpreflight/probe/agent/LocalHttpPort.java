package io.arcpreflight.probe.agent;

import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.platform.PlainText;
import io.arcpreflight.probe.Deadline;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a port of this machine says to a bare HTTP request.
 *
 * @param answer the first line, as far as it came
 */
record LocalHttpPort(@Nullable TcpConnectOutcome outcome, @Nullable String answer) {
  static final LocalHttpPort NOT_ASKED = new LocalHttpPort(null, null);

  private static final Duration CONNECT = Duration.ofMillis(300);
  private static final Duration ANSWER = Duration.ofSeconds(1);
  private static final int MOST_BYTES = 200;

  static LocalHttpPort ask(InetSocketAddress address, Deadline deadline) {
    try (var socket = new Socket()) {
      socket.connect(address, deadline.millisToWait(CONNECT));
      return new LocalHttpPort(
          TcpConnectOutcome.CONNECTED, firstLine(socket, deadline.within(ANSWER)));
    } catch (SocketTimeoutException silent) {
      return new LocalHttpPort(TcpConnectOutcome.TIMEOUT, null);
    } catch (ConnectException refused) {
      return new LocalHttpPort(TcpConnectOutcome.REFUSED, null);
    } catch (IOException other) {
      return new LocalHttpPort(TcpConnectOutcome.FAILED, null);
    }
  }

  private static @Nullable String firstLine(Socket socket, Deadline deadline) {
    var line = new StringBuilder();
    try {
      var request =
          "GET / HTTP/1.1\r\nHost: localhost:" + socket.getPort() + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var in = socket.getInputStream();
      while (line.length() < MOST_BYTES && !deadline.passed()) {
        socket.setSoTimeout(deadline.millisToWait(ANSWER));
        var read = in.read();
        if (read < 0 || read == '\n') {
          break;
        }
        line.append((char) read);
      }
    } catch (IOException silentOrReset) {
      // What came before it is the answer.
    }
    return line.isEmpty() ? null : PlainText.line(line.toString(), MOST_BYTES);
  }
}
