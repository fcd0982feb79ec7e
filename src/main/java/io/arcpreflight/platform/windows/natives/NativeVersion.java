package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import io.arcpreflight.platform.windows.system.WindowsVersion;
import io.arcpreflight.platform.windows.system.WindowsVersion.Product;

/** Asks the kernel, which unlike GetVersionEx tells every program the same. */
final class NativeVersion {
  /** The size of an OSVERSIONINFOEXW and the places of its fields. */
  private static final int SIZE = 284;

  private static final int MAJOR = 4;
  private static final int MINOR = 8;
  private static final int BUILD = 12;
  private static final int PRODUCT_TYPE = 282;

  private NativeVersion() {}

  interface NtDll extends StdCallLibrary {
    NtDll INSTANCE = Native.load("ntdll", NtDll.class);

    int RtlGetVersion(Pointer version);
  }

  static WindowsVersion read() {
    try (var version = new Memory(SIZE)) {
      version.clear();
      version.setInt(0, SIZE);
      var status = NtDll.INSTANCE.RtlGetVersion(version);
      if (status != 0) {
        throw new IllegalStateException("status " + Integer.toHexString(status));
      }
      var product =
          switch (version.getByte(PRODUCT_TYPE)) {
            case 2 -> Product.DOMAIN_CONTROLLER;
            case 3 -> Product.SERVER;
            default -> Product.WORKSTATION;
          };
      return new WindowsVersion(
          version.getInt(MAJOR), version.getInt(MINOR), version.getInt(BUILD), product);
    }
  }
}
