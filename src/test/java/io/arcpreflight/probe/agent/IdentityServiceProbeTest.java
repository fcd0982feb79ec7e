package io.arcpreflight.probe.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.observation.agent.ServiceObservation;
import io.arcpreflight.observation.endpoint.TcpConnectOutcome;
import io.arcpreflight.platform.linux.LinuxPlatform;
import io.arcpreflight.probe.Deadline;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityServiceProbeTest {
  private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

  @TempDir private Path root;

  private void install() throws IOException {
    Files.createFile(
        Files.createDirectories(root.resolve("opt/azcmagent/bin")).resolve("azcmagent"));
  }

  private ServiceObservation observe(InetSocketAddress port, Duration time) throws Exception {
    var platform = new LinuxPlatform(root, new ScriptedProcesses(), Map.of(), "amd64");
    return new IdentityServiceProbe(platform, port).observe(Deadline.after(time, System::nanoTime));
  }

  private ServiceObservation observe(ServerSocket server, Duration time) throws Exception {
    return observe(new InetSocketAddress(LOOPBACK, server.getLocalPort()), time);
  }

  private static void answer(ServerSocket server, String text) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try (var socket = server.accept()) {
                var request = socket.getInputStream().readNBytes("GET / HTTP/1.1\r\n".length());
                assertThat(new String(request, StandardCharsets.US_ASCII))
                    .isEqualTo("GET / HTTP/1.1\r\n");
                socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
              } catch (IOException closed) {
                // The test is over.
              }
            });
  }

  @Test
  void observe_serviceAnswers_keepsTheStatusLine() throws Exception {
    install();
    try (var server = new ServerSocket(0, 1, LOOPBACK)) {
      answer(server, "HTTP/1.1 404 Not Found\r\nServer: himds\r\n\r\n");
      var seen = observe(server, Duration.ofSeconds(20));
      assertThat(seen.portOutcome()).isEqualTo(TcpConnectOutcome.CONNECTED);
      assertThat(seen.portAnswer()).isEqualTo("HTTP/1.1 404 Not Found");
      assertThat(seen.agentInstalled()).isTrue();
      assertThat(seen.detail()).contains("systemctl could not be started");
    }
  }

  @Test
  void observe_serviceIsSilent_waitsNoLongerThanTheRun() throws Exception {
    install();
    try (var server = new ServerSocket(0, 1, LOOPBACK)) {
      var seen = observe(server, Duration.ofMillis(60));
      assertThat(seen.portOutcome()).isEqualTo(TcpConnectOutcome.CONNECTED);
      assertThat(seen.portAnswer()).isNull();
    }
  }

  @Test
  void observe_serviceAnswersSomethingElse_keepsItsFirstLine() throws Exception {
    install();
    try (var server = new ServerSocket(0, 1, LOOPBACK)) {
      answer(server, "SSH-2.0-x\u0007\r\n");
      assertThat(observe(server, Duration.ofSeconds(20)).portAnswer()).isEqualTo("SSH-2.0-x\uFFFD");
    }
  }

  @Test
  void observe_nothingListens_isRefused() throws Exception {
    install();
    InetSocketAddress closed;
    try (var server = new ServerSocket(0, 1, LOOPBACK)) {
      closed = new InetSocketAddress(LOOPBACK, server.getLocalPort());
    }
    var seen = observe(closed, Duration.ofSeconds(20));
    assertThat(seen.portOutcome()).isEqualTo(TcpConnectOutcome.REFUSED);
    assertThat(seen.portAnswer()).isNull();
  }

  @Test
  void observe_agentNotInstalled_asksNoPort() throws Exception {
    try (var server = new ServerSocket(0, 1, LOOPBACK)) {
      var seen = observe(server, Duration.ofSeconds(20));
      assertThat(seen.portOutcome()).isNull();
      assertThat(seen.agentInstalled()).isFalse();
    }
  }
}
