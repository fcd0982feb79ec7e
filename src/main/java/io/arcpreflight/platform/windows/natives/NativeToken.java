package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Secur32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinNT.HANDLEByReference;
import com.sun.jna.ptr.IntByReference;
import io.arcpreflight.platform.windows.system.ProcessToken;
import io.arcpreflight.platform.windows.system.WindowsException;
import java.util.Arrays;

/** Reads the token of this process. */
final class NativeToken {
  private static final int GROUPS = 2;
  private static final int ELEVATION = 20;
  private static final int NAME_OF_DOMAIN_AND_USER = 2;
  private static final int POINTER = 8;
  private static final int LONGEST_NAME = 1024;

  /** S-1-5-32-544, which is Administrators in every language. */
  private static final byte[] ADMINISTRATORS = {1, 2, 0, 0, 0, 0, 0, 5, 32, 0, 0, 0, 32, 2, 0, 0};

  private NativeToken() {}

  static ProcessToken read() throws WindowsException {
    var token = new HANDLEByReference();
    var process = Kernel32.INSTANCE.GetCurrentProcess();
    if (!Advapi32.INSTANCE.OpenProcessToken(process, WinNT.TOKEN_QUERY, token)) {
      throw Calls.lastError("OpenProcessToken");
    }
    try {
      return new ProcessToken(
          user(),
          information(token.getValue(), ELEVATION).getInt(0) != 0,
          hasAdministrators(information(token.getValue(), GROUPS)));
    } finally {
      Kernel32.INSTANCE.CloseHandle(token.getValue());
    }
  }

  private static Memory information(HANDLE token, int kind) throws WindowsException {
    var needed = new IntByReference();
    Advapi32Extra.INSTANCE.GetTokenInformation(token, kind, null, 0, needed);
    if (needed.getValue() <= 0) {
      throw Calls.lastError("GetTokenInformation " + kind);
    }
    var information = new Memory(needed.getValue());
    if (!Advapi32Extra.INSTANCE.GetTokenInformation(
        token, kind, information, needed.getValue(), needed)) {
      throw Calls.lastError("GetTokenInformation " + kind);
    }
    return information;
  }

  /** Also where the token has the group only to be denied by it, as before elevation. */
  private static boolean hasAdministrators(Memory groups) {
    for (var i = 0; i < groups.getInt(0); i++) {
      var sid = groups.getPointer(POINTER + 2L * POINTER * i);
      if (Arrays.equals(sid.getByteArray(0, sidLength(sid)), ADMINISTRATORS)) {
        return true;
      }
    }
    return false;
  }

  private static int sidLength(Pointer sid) {
    return 8 + 4 * Byte.toUnsignedInt(sid.getByte(1));
  }

  private static String user() throws WindowsException {
    var name = new char[LONGEST_NAME];
    var length = new IntByReference(name.length);
    if (!Secur32.INSTANCE.GetUserNameEx(NAME_OF_DOMAIN_AND_USER, name, length)) {
      throw Calls.lastError("GetUserNameEx");
    }
    return Native.toString(name);
  }
}
