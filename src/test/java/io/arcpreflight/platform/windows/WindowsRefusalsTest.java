package io.arcpreflight.platform.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.platform.agent.AgentService;
import io.arcpreflight.platform.windows.system.RegistryValue;
import io.arcpreflight.platform.windows.system.ServiceState.Start;
import io.arcpreflight.platform.windows.system.WindowsErrors;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever Windows refuses, and whatever stands in its registry: nothing here breaks. */
class WindowsRefusalsTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);
  private static final List<String> CALLS =
      List.of(
          "RegOpenKeyEx",
          "OpenService",
          "ReadEventLog System",
          "ReadEventLog Application",
          "OpenProcessToken",
          "GetComputerNameEx",
          "NetGetJoinInformation",
          "RtlGetVersion",
          "GetSystemFirmwareTable",
          "GlobalMemoryStatusEx",
          "CertOpenStore Root",
          "CertOpenStore CA",
          "WinHttpGetDefaultProxyConfiguration",
          "GetExtendedTcpTable",
          "LsaEnumerateAccountsWithUserRight");

  @TempDir private Path root;
  private final RecordedWindows windows = new RecordedWindows();

  @BeforeEach
  void install() {
    new FileTree(root).file("Programs/AzureConnectedMachineAgent/azcmagent.exe", "");
    windows
        .service(RecordedWindows.stopped(Start.AUTO_START, 1067, 0))
        .number("HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System", "CleanupProfiles", 30);
  }

  @Test
  void readings_makeEachOfTheCalls() {
    readEverything();
    assertThat(CALLS)
        .allSatisfy(call -> assertThat(windows.calls()).anyMatch(made -> made.startsWith(call)));
  }

  @ParameterizedTest
  @FieldSource("CALLS")
  void refusedCall_isSaidWithItsNumber(String call) {
    for (var code : List.of(2, 5, 6, 50, 87, 127, 1314, 1450, 1722)) {
      windows.refusing(call, code);
      assertThat(readEverything())
          .allSatisfy(
              refusal ->
                  assertThat(refusal)
                      .startsWith(call)
                      .endsWith(": Windows error " + code + ", " + WindowsErrors.meaning(code)));
    }
  }

  /** Those without which nothing can be said; the rest is background. */
  @ParameterizedTest
  @CsvSource({
    "OpenService himds, 1",
    "ReadEventLog System, 1",
    "ReadEventLog Application, 1",
    "OpenProcessToken, 1",
    "GetComputerNameEx, 1",
    "RtlGetVersion, 2",
    "GlobalMemoryStatusEx, 1",
    "CertOpenStore Root, 2",
    "GetSystemFirmwareTable, 0",
    "WinHttpGetDefaultProxyConfiguration, 0",
    "LsaEnumerateAccountsWithUserRight, 0",
    "NetGetJoinInformation, 0",
  })
  void deniedCall_isSaidAsOftenAsItIsNeeded(String call, int times) {
    windows.refusing(call, WindowsErrors.ACCESS_DENIED);
    assertThat(readEverything()).hasSize(times);
  }

  /** Every value that is read, as something that it is not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion|ProductName",
        "SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full|Release",
        "SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full|Version",
        "SOFTWARE\\Microsoft\\PowerShell\\3\\PowerShellEngine|PowerShellVersion",
        "SOFTWARE\\Policies\\Microsoft\\Windows\\System|CleanupProfiles",
        "SOFTWARE\\Policies\\Microsoft\\Cryptography\\Configuration\\SSL\\00010002|Functions",
        "SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS"
            + " 1.2\\Client|Enabled",
        "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment|HTTPS_PROXY",
        "SYSTEM\\CurrentControlSet\\Services\\himds|Environment",
        "SYSTEM\\CurrentControlSet\\Services\\Dnscache\\Parameters\\DnsPolicyConfig\\{1}|GenericDNSServers",
      })
  void valueOfAnotherType_isSaidOrCountsAsNone(String value) {
    var parts = value.split("\\|", -1);
    for (var other :
        List.of(
            new RegistryValue.Text(""),
            new RegistryValue.Text("\uD800\u0000\""),
            new RegistryValue.Integral(-1),
            new RegistryValue.Texts(List.of("=", "HTTPS_PROXY", "=a=b")),
            new RegistryValue.Texts(List.of()),
            new RegistryValue.Other(3))) {
      windows.value("HKLM\\" + parts[0], parts[1], other);
      assertThat(readEverything())
          .allSatisfy(
              refusal ->
                  assertThat(refusal)
                      .contains(parts[1])
                      .endsWith("Windows error 1630, the data is of an unsupported type"));
    }
  }

  /** What was refused, of all that a run reads. */
  private List<String> readEverything() {
    var environment =
        Map.of("SystemRoot", "Windows", "ProgramFiles", "Programs", "ProgramData", "Data");
    var platform =
        new WindowsPlatform(root, new ScriptedProcesses(), environment, "amd64", windows);
    var refusals = new ArrayList<String>();
    read(refusals, platform::elevation);
    var name = platform.hostname();
    if (name.detail() != null) {
      refusals.add(name.detail());
    }
    read(refusals, platform::resolver);
    read(refusals, platform::system);
    read(refusals, platform::chassis);
    read(refusals, platform::firmwareId);
    read(refusals, platform::loginProxy);
    read(refusals, () -> platform.agentRoots().intermediates().get());
    for (var source : platform.host(LocalDate.of(2026, 11, 22)).values()) {
      read(refusals, () -> source.read(LIMIT));
    }
    for (var service : AgentService.values()) {
      read(
          refusals,
          () -> {
            var status = platform.agent().services().view(service, LIMIT);
            for (var fact : status.manager() == null ? List.<Fact>of() : status.manager()) {
              if (fact.id().endsWith("-unread")) {
                refusals.add(String.valueOf(fact.values().get("detail")));
              }
            }
            return status.detail() == null ? "" : refusals.add(status.detail());
          });
    }
    read(refusals, () -> platform.agent().services().environments(LIMIT));
    read(refusals, () -> platform.agent().holders(Set.of(40342)));
    return refusals;
  }

  private static void read(List<String> refusals, Reading reading) {
    try {
      reading.get();
    } catch (IOException refused) {
      refusals.add(String.valueOf(refused.getMessage()));
    } catch (InterruptedException never) {
      throw new IllegalStateException(never);
    }
  }

  /** Something that is read; what it says is for other tests. */
  @FunctionalInterface
  private interface Reading {
    @Nullable Object get() throws IOException, InterruptedException;
  }
}
