package io.arcpreflight.probe.host;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.fixtures.ClosedPort;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.fixtures.ScriptedServer;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.MetadataObservation;
import io.arcpreflight.platform.linux.LinuxPlatform;
import io.arcpreflight.probe.Deadline;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataProbeTest {
  private static final String AZURE =
      "{\"azEnvironment\":\"AzurePublicCloud\",\"provider\":\"Microsoft.Compute\"}";

  @TempDir private Path root;
  private final ScriptedProcesses processes = new ScriptedProcesses();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  private ScriptedServer answering(String status, String body) throws Exception {
    return ScriptedServer.start(
        (socket, _) -> {
          var in =
              new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
          for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            heard.add(line);
          }
          var answer = "HTTP/1.1 " + status + "\r\nConnection: close\r\n\r\n" + body;
          socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        });
  }

  private MetadataObservation observe(int port, Map<String, String> environment)
      throws InterruptedException {
    var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    var platform = new LinuxPlatform(root, processes, environment, "amd64");
    return new MetadataProbe(address, platform)
        .observe(Deadline.after(Duration.ofSeconds(5), System::nanoTime));
  }

  private static Diagnosis judge(MetadataObservation seen) {
    return HostJudgement.of(HostCheck.AZURE_VM, seen);
  }

  @Test
  @Provokes("host.azure-vm")
  void observe_azureVirtualMachine_isRefused() throws Exception {
    try (var server = answering("200 OK", AZURE)) {
      var seen = observe(server.port(), Map.of());
      assertThat(seen.recognised()).isTrue();
      assertThatDiagnosis(judge(seen))
          .fails("host.azure-vm", "AZCM0141", 6)
          .because("127.0.0.1 answers the installer's request with HTTP 200");
    }
    assertThat(heard)
        .contains(
            "GET /metadata/instance/compute?api-version=2019-06-01 HTTP/1.1", "Metadata: true");
  }

  @Test
  void observe_trialAllowedBySystemd_isSaid() throws Exception {
    processes.on("systemctl show-environment", 0, "MSFT_ARC_TEST=true\n", "");
    try (var server = answering("200 OK", AZURE)) {
      assertThatDiagnosis(judge(observe(server.port(), Map.of())))
          .warns("host.azure-vm")
          .because("MSFT_ARC_TEST of systemd is true: allowed for a trial");
    }
  }

  @Test
  void observe_trialAllowedByTheShell_isSaid() throws Exception {
    try (var server = answering("200 OK", AZURE)) {
      assertThatDiagnosis(judge(observe(server.port(), Map.of("MSFT_ARC_TEST", "true"))))
          .warns("host.azure-vm");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"404 Not Found", "401 Unauthorized", "500 Oops"})
  void observe_metadataOfAnotherCloud_isFine(String status) throws Exception {
    try (var server = answering(status, "")) {
      assertThatDiagnosis(judge(observe(server.port(), Map.of()))).isClean();
    }
    assertThat(processes.commands()).isEmpty();
  }

  @Test
  void observe_nothingThere_isFine() throws Exception {
    try (var closed = ClosedPort.take()) {
      var seen = observe(closed.number(), Map.of());
      assertThat(seen.status()).isNull();
      assertThat(seen.detail()).isNotBlank();
      assertThatDiagnosis(judge(seen)).isClean();
    }
  }

  @Test
  void observe_serverThatStaysSilent_isGivenUpWithinTheRun() throws Exception {
    try (var server =
        ScriptedServer.start(
            (socket, _) -> socket.getInputStream().read(new byte[9999], 0, 9999))) {
      var address = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), server.port());
      var platform = new LinuxPlatform(root, processes, Map.of(), "amd64");
      var seen =
          new MetadataProbe(address, platform)
              .observe(Deadline.after(Duration.ofMillis(50), System::nanoTime));
      assertThatDiagnosis(judge(seen)).isClean();
    }
  }

  @Test
  void observe_garbage_isNotHttp() throws Exception {
    try (var server =
        ScriptedServer.start(
            (socket, _) ->
                socket.getOutputStream().write("SSH-2.0\n".getBytes(StandardCharsets.US_ASCII)))) {
      assertThat(observe(server.port(), Map.of()).status()).isNull();
    }
  }

  @Test
  @Provokes("host.azure-vm")
  void observe_firewalledMetadata_isBetrayedByTheChassis() throws Exception {
    new FileTree(root)
        .file("/sys/class/dmi/id/chassis_asset_tag", "7783-7084-3265-9085-8269-3286-77\n");
    try (var closed = ClosedPort.take()) {
      assertThatDiagnosis(judge(observe(closed.number(), Map.of())))
          .fails("host.azure-vm", "AZCM0141", 6)
          .because("asset tag 7783-7084-3265-9085-8269-3286-77");
    }
  }

  @Test
  @Provokes("host.azure-local")
  void observe_azureLocal_warns() throws Exception {
    try (var server = answering("200 OK", AZURE)) {
      var seen = observe(server.port(), Map.of());
      assertThatDiagnosis(HostJudgement.of(HostCheck.AZURE_LOCAL, seen)).warns("host.azure-local");
    }
    try (var server = answering("200 OK", "a router's page")) {
      var seen = observe(server.port(), Map.of());
      assertThatDiagnosis(HostJudgement.of(HostCheck.AZURE_LOCAL, seen)).isClean();
    }
  }
}
