package io.arcpreflight.platform.windows;

import io.arcpreflight.platform.windows.system.ConfiguredProxy;
import io.arcpreflight.platform.windows.system.DomainMembership;
import io.arcpreflight.platform.windows.system.ListeningProcess;
import io.arcpreflight.platform.windows.system.LoggedEvent;
import io.arcpreflight.platform.windows.system.MachineFirmware;
import io.arcpreflight.platform.windows.system.ProcessToken;
import io.arcpreflight.platform.windows.system.RegistryKey;
import io.arcpreflight.platform.windows.system.RegistryValue;
import io.arcpreflight.platform.windows.system.RegistryView;
import io.arcpreflight.platform.windows.system.ServiceState;
import io.arcpreflight.platform.windows.system.WindowsErrors;
import io.arcpreflight.platform.windows.system.WindowsException;
import io.arcpreflight.platform.windows.system.WindowsSystem;
import io.arcpreflight.platform.windows.system.WindowsVersion;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A Windows whose answers were recorded elsewhere, or that refuses every call. */
final class RecordedWindows implements WindowsSystem {
  /** As the agent's installer gives it to himds. */
  static final String DISPLAY_NAME = "Azure Hybrid Instance Metadata Service";

  private final Map<String, Map<String, RegistryValue>> keys =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, ServiceState> services = new HashMap<>();
  private final List<LoggedEvent> events = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private @Nullable Integer refusal;
  private String refused = "";
  private ProcessToken token = new ProcessToken("CORP\\anna", true, true);
  private String hostName = "web01";
  private DomainMembership membership = new DomainMembership("CORP", true, "corp.example");
  private WindowsVersion version = new WindowsVersion(10, 0, 20348, WindowsVersion.Product.SERVER);
  private MachineFirmware firmware =
      new MachineFirmware("Contoso", "R740", "4c4c4544-0051-4610-8052-b4c04f4a5931", "asset 4711");
  private final Map<String, List<byte[]>> certificates = new HashMap<>();
  private List<ConfiguredProxy> proxies = List.of();
  private List<ListeningProcess> listeners = List.of();
  private @Nullable List<String> accounts;

  /** Answers every call from now on with an error. */
  RecordedWindows refusing(int code) {
    refusal = code;
    return this;
  }

  /** Answers those calls from now on with an error that begin with this. */
  RecordedWindows refusing(String call, int code) {
    refused = call;
    return refusing(code);
  }

  RecordedWindows text(String key, String name, String text) {
    return value(key, name, new RegistryValue.Text(text));
  }

  RecordedWindows number(String key, String name, long number) {
    return value(key, name, new RegistryValue.Integral(number));
  }

  RecordedWindows value(String key, String name, RegistryValue value) {
    keys.computeIfAbsent(key, _ -> new HashMap<>()).put(name, value);
    return this;
  }

  /** A key without values. */
  RecordedWindows key(String path, Map<String, RegistryValue> values) {
    keys.put(path, new HashMap<>(values));
    return this;
  }

  RecordedWindows service(ServiceState service) {
    services.put(service.name(), service);
    return this;
  }

  /** An entry of the log that its source writes to. */
  RecordedWindows event(String source, int number, String... texts) {
    events.add(
        new LoggedEvent(Instant.parse("2026-11-22T09:30:00Z"), source, number, List.of(texts)));
    return this;
  }

  RecordedWindows token(ProcessToken recorded) {
    token = recorded;
    return this;
  }

  RecordedWindows version(WindowsVersion recorded) {
    version = recorded;
    return this;
  }

  RecordedWindows firmware(MachineFirmware recorded) {
    firmware = recorded;
    return this;
  }

  RecordedWindows certificates(String store, List<X509Certificate> recorded) {
    certificates.put(store, recorded.stream().map(RecordedWindows::encoded).toList());
    return this;
  }

  RecordedWindows proxies(ConfiguredProxy... recorded) {
    proxies = List.of(recorded);
    return this;
  }

  RecordedWindows listeners(ListeningProcess... recorded) {
    listeners = List.of(recorded);
    return this;
  }

  /** Without it, the local security authority refuses, as to anybody without elevation. */
  RecordedWindows accounts(String... recorded) {
    accounts = List.of(recorded);
    return this;
  }

  RecordedWindows membership(DomainMembership recorded) {
    membership = recorded;
    return this;
  }

  RecordedWindows hostName(String recorded) {
    hostName = recorded;
    return this;
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException never) {
      throw new IllegalStateException(never);
    }
  }

  /** Every call so far. */
  List<String> calls() {
    return calls;
  }

  private void asked(String call) throws WindowsException {
    calls.add(call);
    if (refusal != null && call.startsWith(refused)) {
      throw new WindowsException(call, refusal);
    }
  }

  @Override
  public @Nullable RegistryKey key(String path, RegistryView view) throws WindowsException {
    asked("RegOpenKeyEx " + path);
    var values = keys.get(path);
    return values == null || view == RegistryView.OF_32_BITS ? null : new RegistryKey(path, values);
  }

  @Override
  public List<String> subkeys(String path) throws WindowsException {
    asked("RegOpenKeyEx " + path);
    var names = new ArrayList<String>();
    for (var key : keys.keySet()) {
      if (key.startsWith(path + "\\")) {
        names.add(key.substring(path.length() + 1));
      }
    }
    return names;
  }

  @Override
  public @Nullable ServiceState service(String name) throws WindowsException {
    asked("OpenService " + name);
    return services.get(name);
  }

  @Override
  public List<LoggedEvent> events(String log, String source) throws WindowsException {
    asked("ReadEventLog " + log);
    return events.stream().filter(event -> event.source().equals(source)).toList();
  }

  @Override
  public ProcessToken token() throws WindowsException {
    asked("OpenProcessToken");
    return token;
  }

  @Override
  public String hostName() throws WindowsException {
    asked("GetComputerNameEx");
    return hostName;
  }

  @Override
  public DomainMembership membership() throws WindowsException {
    asked("NetGetJoinInformation");
    return membership;
  }

  @Override
  public WindowsVersion version() throws WindowsException {
    asked("RtlGetVersion");
    return version;
  }

  @Override
  public MachineFirmware firmware() throws WindowsException {
    asked("GetSystemFirmwareTable");
    return firmware;
  }

  @Override
  public long memory() throws WindowsException {
    asked("GlobalMemoryStatusEx");
    return 8L << 30;
  }

  @Override
  public List<byte[]> certificates(String store) throws WindowsException {
    asked("CertOpenStore " + store);
    return certificates.getOrDefault(store, List.of());
  }

  @Override
  public List<ConfiguredProxy> proxies() throws WindowsException {
    asked("WinHttpGetDefaultProxyConfiguration");
    return proxies;
  }

  @Override
  public List<ListeningProcess> listeners() throws WindowsException {
    asked("GetExtendedTcpTable");
    return listeners;
  }

  @Override
  public List<String> accountsWith(String right) throws WindowsException {
    asked("LsaEnumerateAccountsWithUserRight " + right);
    if (accounts == null) {
      throw new WindowsException("LsaOpenPolicy", WindowsErrors.ACCESS_DENIED);
    }
    return accounts;
  }

  /** A service with everything that there is to know of one which runs. */
  static ServiceState running(String name) {
    return new ServiceState(
        name,
        DISPLAY_NAME,
        ServiceState.Status.RUNNING,
        0,
        0,
        4711,
        ServiceState.Start.DELAYED_AUTO_START,
        "\"Programs\\AzureConnectedMachineAgent\\himds.exe\"",
        "NT SERVICE\\himds",
        List.of(ServiceState.FailureAction.RESTART),
        null);
  }

  /** A service that is stopped, and how it ended. */
  static ServiceState stopped(ServiceState.Start start, int exitCode, int ownExitCode) {
    return new ServiceState(
        "himds",
        DISPLAY_NAME,
        ServiceState.Status.STOPPED,
        exitCode,
        ownExitCode,
        null,
        start,
        "\"Programs\\AzureConnectedMachineAgent\\himds.exe\"",
        "NT SERVICE\\himds",
        List.of(),
        null);
  }
}
