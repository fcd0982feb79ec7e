package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;
import io.arcpreflight.platform.windows.system.MachineFirmware;
import io.arcpreflight.platform.windows.system.WindowsException;
import org.jspecify.annotations.Nullable;

/** Reads the table that the firmware describes the machine in. */
final class NativeFirmware {
  /** RSMB, whose header of eight bytes ends with the length of the table. */
  private static final int RAW_SMBIOS = 0x5253_4D42;

  private static final int HEADER = 8;

  private NativeFirmware() {}

  interface Kernel32Extra extends StdCallLibrary {
    Kernel32Extra INSTANCE =
        Native.load("kernel32", Kernel32Extra.class, W32APIOptions.DEFAULT_OPTIONS);

    int GetSystemFirmwareTable(int provider, int table, @Nullable Pointer buffer, int size);
  }

  static MachineFirmware read() throws WindowsException {
    var size = Kernel32Extra.INSTANCE.GetSystemFirmwareTable(RAW_SMBIOS, 0, null, 0);
    if (size <= HEADER) {
      throw Calls.lastError("GetSystemFirmwareTable");
    }
    try (var table = new Memory(size)) {
      if (Kernel32Extra.INSTANCE.GetSystemFirmwareTable(RAW_SMBIOS, 0, table, size) != size) {
        throw Calls.lastError("GetSystemFirmwareTable");
      }
      return SmbiosTable.read(table.getByteArray(HEADER, size - HEADER));
    }
  }
}
