package io.arcpreflight.platform.windows.natives;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase.MEMORYSTATUSEX;
import io.arcpreflight.platform.windows.system.ConfiguredProxy;
import io.arcpreflight.platform.windows.system.DomainMembership;
import io.arcpreflight.platform.windows.system.ListeningProcess;
import io.arcpreflight.platform.windows.system.LoggedEvent;
import io.arcpreflight.platform.windows.system.MachineFirmware;
import io.arcpreflight.platform.windows.system.ProcessToken;
import io.arcpreflight.platform.windows.system.RegistryKey;
import io.arcpreflight.platform.windows.system.RegistryView;
import io.arcpreflight.platform.windows.system.ServiceState;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import io.arcpreflight.platform.windows.system.WindowsVersion;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Windows that this program runs on. */
public final class NativeWindows implements WindowsSystem {
  @Override
  public @Nullable RegistryKey key(String path, RegistryView view) throws IOException {
    return Calls.find("RegOpenKeyEx " + path, () -> NativeRegistry.key(path, view));
  }

  @Override
  public List<String> subkeys(String path) throws IOException {
    return Calls.make("RegEnumKeyEx " + path, () -> NativeRegistry.subkeys(path));
  }

  @Override
  public @Nullable ServiceState service(String name) throws IOException {
    return Calls.find("OpenService " + name, () -> NativeServices.service(name));
  }

  @Override
  public List<LoggedEvent> events(String log, String source) throws IOException {
    return Calls.make("ReadEventLog " + log, () -> NativeEvents.latest(log, source));
  }

  @Override
  public ProcessToken token() throws IOException {
    return Calls.make("OpenProcessToken", NativeToken::read);
  }

  /** What Go's {@code os.Hostname}, and so the agent, asks for. */
  @Override
  public String hostName() throws IOException {
    return Calls.make(
        "GetComputerNameEx", () -> NativeNames.computer(NativeNames.PHYSICAL_DNS_HOSTNAME));
  }

  @Override
  public DomainMembership membership() throws IOException {
    return Calls.make("NetGetJoinInformation", NativeNames::membership);
  }

  @Override
  public WindowsVersion version() throws IOException {
    return Calls.make("RtlGetVersion", NativeVersion::read);
  }

  @Override
  public MachineFirmware firmware() throws IOException {
    return Calls.make("GetSystemFirmwareTable", NativeFirmware::read);
  }

  @Override
  public long memory() throws IOException {
    return Calls.make(
        "GlobalMemoryStatusEx",
        () -> {
          var status = new MEMORYSTATUSEX();
          if (!Kernel32.INSTANCE.GlobalMemoryStatusEx(status)) {
            throw Calls.lastError("GlobalMemoryStatusEx");
          }
          return status.ullTotalPhys.longValue();
        });
  }

  @Override
  public List<byte[]> certificates(String store) throws IOException {
    return Calls.make("CertOpenStore " + store, () -> NativeCertificates.of(store));
  }

  @Override
  public List<ConfiguredProxy> proxies() throws IOException {
    return Calls.make("WinHttpGetDefaultProxyConfiguration", NativeProxies::read);
  }

  @Override
  public List<ListeningProcess> listeners() throws IOException {
    return Calls.make("GetExtendedTcpTable", NativeSockets::listeners);
  }

  @Override
  public List<String> accountsWith(String right) throws IOException {
    return Calls.make(
        "LsaEnumerateAccountsWithUserRight", () -> NativeAccountRights.accountsWith(right));
  }
}
