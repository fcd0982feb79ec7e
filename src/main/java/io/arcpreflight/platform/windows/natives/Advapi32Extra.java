package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import org.jspecify.annotations.Nullable;

/** Calls of advapi32.dll that JNA's own declarations lack, or have for structures only. */
interface Advapi32Extra extends StdCallLibrary {
  Advapi32Extra INSTANCE =
      Native.load("advapi32", Advapi32Extra.class, W32APIOptions.DEFAULT_OPTIONS);

  boolean QueryServiceConfig(
      SC_HANDLE service, @Nullable Pointer config, int size, IntByReference needed);

  boolean GetTokenInformation(
      HANDLE token, int kind, @Nullable Pointer information, int size, IntByReference needed);
}
