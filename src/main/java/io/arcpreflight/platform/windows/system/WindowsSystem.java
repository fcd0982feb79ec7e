package io.arcpreflight.platform.windows.system;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Windows, asked one thing at a time. Each call fails on its own, with the number of its error. */
public interface WindowsSystem {

  /** A key as a program of 64 bits sees it; absent when there is none of this name. */
  default @Nullable RegistryKey key(String path) throws IOException {
    return key(path, RegistryView.OF_64_BITS);
  }

  /**
   * A key; absent when there is none of this name.
   *
   * @param path with its root, {@code HKLM} or {@code HKCU}
   */
  @Nullable RegistryKey key(String path, RegistryView view) throws IOException;

  /** The names of the keys in a key; none when there is no such key. */
  List<String> subkeys(String path) throws IOException;

  /** A service; absent when the service manager knows none of this name. */
  @Nullable ServiceState service(String name) throws IOException;

  /**
   * What a source wrote to an event log, the last entry first, as far back as the log is looked at.
   *
   * @param log such as {@code System} or {@code Application}
   */
  List<LoggedEvent> events(String log, String source) throws IOException;

  /** The rights of this process. */
  ProcessToken token() throws IOException;

  /** The name that this machine has for the rest of the network, without its domain. */
  String hostName() throws IOException;

  /** The domain that this machine belongs to, or its workgroup. */
  DomainMembership membership() throws IOException;

  /** Which Windows this is, whatever a program's manifest says. */
  WindowsVersion version() throws IOException;

  /** What the firmware says of the machine. */
  MachineFirmware firmware() throws IOException;

  /** How much memory the machine has, in bytes. */
  long memory() throws IOException;

  /**
   * The certificates in a store of the machine, encoded.
   *
   * @param store such as {@code Root} or {@code CA}
   */
  List<byte[]> certificates(String store) throws IOException;

  /** The proxies that Windows keeps for this machine and this account. */
  List<ConfiguredProxy> proxies() throws IOException;

  /** Which processes listen on TCP ports, over IPv4 and IPv6. */
  List<ListeningProcess> listeners() throws IOException;

  /**
   * The identifiers of the accounts that hold a right. It needs elevation.
   *
   * @param right such as {@code SeServiceLogonRight}
   */
  List<String> accountsWith(String right) throws IOException;
}
