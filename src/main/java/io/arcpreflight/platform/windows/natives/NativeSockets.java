package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.IPHlpAPI;
import com.sun.jna.ptr.IntByReference;
import io.arcpreflight.platform.windows.system.ListeningProcess;
import io.arcpreflight.platform.windows.system.WindowsErrors;
import io.arcpreflight.platform.windows.system.WindowsException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which process listens on which port. */
final class NativeSockets {
  private static final int LISTENERS_WITH_THEIR_PROCESS = 3;
  private static final int FIRST_ROW = 4;
  private static final int MOST_TRIES = 5;

  private NativeSockets() {}

  /** The rows of one family's table: how long each is, and where what counts stands in it. */
  private record Rows(int family, int length, int port, int process) {}

  private static final Rows IPV4 = new Rows(IPHlpAPI.AF_INET, 24, 8, 20);
  private static final Rows IPV6 = new Rows(IPHlpAPI.AF_INET6, 56, 20, 52);

  static List<ListeningProcess> listeners() throws WindowsException {
    var listeners = new ArrayList<ListeningProcess>();
    for (var rows : List.of(IPV4, IPV6)) {
      try (var table = table(rows)) {
        for (var i = 0; table != null && i < table.getInt(0); i++) {
          var row = FIRST_ROW + (long) i * rows.length();
          listeners.add(
              new ListeningProcess(
                  port(table.getInt(row + rows.port())),
                  Integer.toUnsignedLong(table.getInt(row + rows.process()))));
        }
      }
    }
    return listeners;
  }

  /** It may grow between the question how long it is and the next. */
  private static @Nullable Memory table(Rows rows) throws WindowsException {
    var size = new IntByReference();
    Memory table = null;
    for (var i = 0; i < MOST_TRIES; i++) {
      var code =
          IPHlpAPI.INSTANCE.GetExtendedTcpTable(
              table, size, false, rows.family(), LISTENERS_WITH_THEIR_PROCESS, 0);
      if (code == 0) {
        return table;
      }
      if (code != WindowsErrors.INSUFFICIENT_BUFFER) {
        throw new WindowsException("GetExtendedTcpTable", code);
      }
      table = new Memory(size.getValue());
    }
    throw new WindowsException("GetExtendedTcpTable", WindowsErrors.INSUFFICIENT_BUFFER);
  }

  /** In the order of the network, in the lower half. */
  private static int port(int value) {
    return ((value & 0xFF) << 8) | ((value >> 8) & 0xFF);
  }
}
