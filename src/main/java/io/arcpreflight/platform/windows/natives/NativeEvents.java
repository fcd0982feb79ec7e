package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.ptr.IntByReference;
import io.arcpreflight.platform.windows.system.LoggedEvent;
import io.arcpreflight.platform.windows.system.WindowsErrors;
import io.arcpreflight.platform.windows.system.WindowsException;
import java.util.ArrayList;
import java.util.List;

/** Reads the end of an event log, backwards. */
final class NativeEvents {
  private static final int BACKWARDS =
      WinNT.EVENTLOG_SEQUENTIAL_READ | WinNT.EVENTLOG_BACKWARDS_READ;

  /** As long as an entry can be at most, so that one always fits. */
  private static final int BUFFER = 64 << 10;

  /** About as many thousands of entries as a busy server writes in a week. */
  private static final int MOST_BUFFERS = 32;

  private NativeEvents() {}

  static List<LoggedEvent> latest(String log, String source) throws WindowsException {
    var opened = Advapi32.INSTANCE.OpenEventLog(null, log);
    if (opened == null) {
      throw Calls.lastError("OpenEventLog " + log);
    }
    try (var buffer = new Memory(BUFFER)) {
      var found = new ArrayList<LoggedEvent>();
      for (var i = 0; i < MOST_BUFFERS; i++) {
        var length = read(opened, buffer, log);
        if (length == 0) {
          return found;
        }
        EventRecords.read(
            buffer.getByteArray(0, length),
            event -> {
              if (event.source().equalsIgnoreCase(source)) {
                found.add(event);
              }
            });
      }
      return found;
    } finally {
      Advapi32.INSTANCE.CloseEventLog(opened);
    }
  }

  /** How many bytes of entries there are now; none at the end. */
  private static int read(HANDLE log, Memory buffer, String name) throws WindowsException {
    var read = new IntByReference();
    var needed = new IntByReference();
    if (Advapi32.INSTANCE.ReadEventLog(log, BACKWARDS, 0, buffer, BUFFER, read, needed)) {
      return Math.min(read.getValue(), BUFFER);
    }
    if (Native.getLastError() == WindowsErrors.END_OF_FILE) {
      return 0;
    }
    throw Calls.lastError("ReadEventLog " + name);
  }
}
