package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.LMJoin.NETSETUP_JOIN_STATUS;
import com.sun.jna.platform.win32.Netapi32;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import io.arcpreflight.platform.windows.system.DomainMembership;
import io.arcpreflight.platform.windows.system.WindowsException;

/** Asks what this machine and its domain are called. */
final class NativeNames {
  static final int PHYSICAL_DNS_HOSTNAME = 5;
  private static final int DNS_DOMAIN = 2;
  private static final int LONGEST_NAME = 1024;

  private NativeNames() {}

  /**
   * One of the machine's own names; empty where it has none of this kind.
   *
   * @param kind a COMPUTER_NAME_FORMAT
   */
  static String computer(int kind) throws WindowsException {
    var name = new char[LONGEST_NAME];
    if (!Kernel32.INSTANCE.GetComputerNameEx(kind, name, new IntByReference(name.length))) {
      throw Calls.lastError("GetComputerNameEx");
    }
    return Native.toString(name);
  }

  static DomainMembership membership() throws WindowsException {
    var name = new PointerByReference();
    var status = new IntByReference();
    Calls.require(
        Netapi32.INSTANCE.NetGetJoinInformation(null, name, status), "NetGetJoinInformation");
    var text = name.getValue();
    try {
      return new DomainMembership(
          text == null ? "" : text.getWideString(0),
          status.getValue() == NETSETUP_JOIN_STATUS.NetSetupDomainName,
          computer(DNS_DOMAIN));
    } finally {
      if (text != null) {
        Netapi32.INSTANCE.NetApiBufferFree(text);
      }
    }
  }
}
