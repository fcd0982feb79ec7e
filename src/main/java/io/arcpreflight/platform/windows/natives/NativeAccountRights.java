package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32Util;
import com.sun.jna.platform.win32.WinNT.PSID;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import io.arcpreflight.platform.windows.system.WindowsException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the local security authority who holds a right, which it tells administrators only. */
final class NativeAccountRights {
  private static final int VIEW_LOCAL_INFORMATION = 0x1;
  private static final int LOOKUP_NAMES = 0x800;
  private static final int NO_MORE_ENTRIES = 0x8000_001A;
  private static final int POINTER = 8;
  private static final int SIZE_OF_OBJECT_ATTRIBUTES = 48;

  private NativeAccountRights() {}

  /** JNA's own declarations of advapi32.dll lack the authority's. */
  interface LocalSecurityAuthority extends StdCallLibrary {
    LocalSecurityAuthority INSTANCE = Native.load("advapi32", LocalSecurityAuthority.class);

    int LsaOpenPolicy(
        @Nullable Pointer system, Pointer attributes, int access, PointerByReference policy);

    int LsaEnumerateAccountsWithUserRight(
        Pointer policy, Pointer right, PointerByReference accounts, IntByReference count);

    int LsaFreeMemory(Pointer memory);

    int LsaClose(Pointer policy);

    int LsaNtStatusToWinError(int status);
  }

  static List<String> accountsWith(String right) throws WindowsException {
    var policy = new PointerByReference();
    try (var attributes = new Memory(SIZE_OF_OBJECT_ATTRIBUTES)) {
      attributes.clear();
      require(
          LocalSecurityAuthority.INSTANCE.LsaOpenPolicy(
              null, attributes, VIEW_LOCAL_INFORMATION | LOOKUP_NAMES, policy),
          "LsaOpenPolicy");
    }
    try {
      return accountsWith(policy.getValue(), right);
    } finally {
      LocalSecurityAuthority.INSTANCE.LsaClose(policy.getValue());
    }
  }

  private static List<String> accountsWith(Pointer policy, String right) throws WindowsException {
    var accounts = new PointerByReference();
    var count = new IntByReference();
    var bytes = right.getBytes(StandardCharsets.UTF_16LE);
    try (var text = new Memory(bytes.length);
        var name = new Memory(2L * POINTER)) {
      text.write(0, bytes, 0, bytes.length);
      name.setShort(0, (short) bytes.length);
      name.setShort(2, (short) bytes.length);
      name.setPointer(POINTER, text);
      var status =
          LocalSecurityAuthority.INSTANCE.LsaEnumerateAccountsWithUserRight(
              policy, name, accounts, count);
      if (status == NO_MORE_ENTRIES) {
        return List.of();
      }
      require(status, "LsaEnumerateAccountsWithUserRight " + right);
    }
    var found = new ArrayList<String>();
    for (var i = 0; i < count.getValue(); i++) {
      var sid = new PSID(accounts.getValue().getPointer((long) i * POINTER));
      found.add(Advapi32Util.convertSidToStringSid(sid));
    }
    LocalSecurityAuthority.INSTANCE.LsaFreeMemory(accounts.getValue());
    return found;
  }

  private static void require(int status, String call) throws WindowsException {
    if (status != 0) {
      throw new WindowsException(
          call, LocalSecurityAuthority.INSTANCE.LsaNtStatusToWinError(status));
    }
  }
}
