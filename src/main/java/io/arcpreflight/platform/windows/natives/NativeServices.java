package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.platform.win32.Winsvc.SERVICE_STATUS_PROCESS;
import com.sun.jna.ptr.IntByReference;
import io.arcpreflight.platform.windows.system.ServiceState;
import io.arcpreflight.platform.windows.system.ServiceState.FailureAction;
import io.arcpreflight.platform.windows.system.ServiceState.Start;
import io.arcpreflight.platform.windows.system.ServiceState.Status;
import io.arcpreflight.platform.windows.system.WindowsErrors;
import io.arcpreflight.platform.windows.system.WindowsException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the service manager. */
final class NativeServices {
  private static final int PROCESS_INFO = 0;
  private static final int DELAYED_START = 3;
  private static final int FAILURE_ACTIONS = 2;
  private static final int MOST_ACTIONS = 16;

  private NativeServices() {}

  /**
   * One at a time: where the first two are asked at once, Wine takes the handle of one connection
   * for that of a stranger, and refuses it with error 6.
   */
  static synchronized @Nullable ServiceState service(String name) throws WindowsException {
    var manager = Advapi32.INSTANCE.OpenSCManager(null, null, Winsvc.SC_MANAGER_CONNECT);
    if (manager == null) {
      throw Calls.lastError("OpenSCManager");
    }
    try {
      return service(manager, name);
    } finally {
      Advapi32.INSTANCE.CloseServiceHandle(manager);
    }
  }

  private static @Nullable ServiceState service(SC_HANDLE manager, String name)
      throws WindowsException {
    var rights = Winsvc.SERVICE_QUERY_STATUS | Winsvc.SERVICE_QUERY_CONFIG;
    var service = Advapi32.INSTANCE.OpenService(manager, name, rights);
    if (service == null) {
      var failure = Calls.lastError("OpenService " + name);
      if (failure.code() == WindowsErrors.NO_SUCH_SERVICE) {
        return null;
      }
      throw failure;
    }
    try {
      return state(service, name);
    } finally {
      Advapi32.INSTANCE.CloseServiceHandle(service);
    }
  }

  private static ServiceState state(SC_HANDLE service, String name) throws WindowsException {
    var status = new SERVICE_STATUS_PROCESS();
    var needed = new IntByReference();
    if (!Advapi32.INSTANCE.QueryServiceStatusEx(
        service, PROCESS_INFO, status, status.size(), needed)) {
      throw Calls.lastError("QueryServiceStatusEx " + name);
    }
    var now = status(status.dwCurrentState, name);
    var pid = status.dwProcessId == 0 ? null : Integer.valueOf(status.dwProcessId);
    var exit = status.dwWin32ExitCode;
    var ownExit = status.dwServiceSpecificExitCode;
    try {
      var config = config(service, name);
      return new ServiceState(
          name,
          text(config, 56),
          now,
          exit,
          ownExit,
          pid,
          start(config.getInt(4), service),
          text(config, 16),
          text(config, 48),
          failureActions(service),
          null);
    } catch (WindowsException unreadable) {
      var why = unreadable.getMessage();
      return new ServiceState(
          name, null, now, exit, ownExit, pid, null, null, null, List.of(), why);
    }
  }

  /** A QUERY_SERVICE_CONFIGW, whose texts stand behind it in the same memory. */
  private static Memory config(SC_HANDLE service, String name) throws WindowsException {
    var needed = new IntByReference();
    Advapi32Extra.INSTANCE.QueryServiceConfig(service, null, 0, needed);
    if (Native.getLastError() != WindowsErrors.INSUFFICIENT_BUFFER) {
      throw Calls.lastError("QueryServiceConfig " + name);
    }
    var config = new Memory(needed.getValue());
    if (!Advapi32Extra.INSTANCE.QueryServiceConfig(service, config, needed.getValue(), needed)) {
      throw Calls.lastError("QueryServiceConfig " + name);
    }
    return config;
  }

  private static @Nullable String text(Pointer config, long offset) {
    var text = config.getPointer(offset);
    return text == null ? null : text.getWideString(0);
  }

  private static Status status(int state, String name) throws WindowsException {
    return switch (state) {
      case Winsvc.SERVICE_STOPPED -> Status.STOPPED;
      case Winsvc.SERVICE_START_PENDING -> Status.START_PENDING;
      case Winsvc.SERVICE_STOP_PENDING -> Status.STOP_PENDING;
      case Winsvc.SERVICE_RUNNING -> Status.RUNNING;
      case Winsvc.SERVICE_CONTINUE_PENDING -> Status.CONTINUE_PENDING;
      case Winsvc.SERVICE_PAUSE_PENDING -> Status.PAUSE_PENDING;
      case Winsvc.SERVICE_PAUSED -> Status.PAUSED;
      default -> throw new WindowsException("state " + state + " of " + name, 13);
    };
  }

  private static Start start(int type, SC_HANDLE service) throws WindowsException {
    return switch (type) {
      case 0 -> Start.BOOT_START;
      case 1 -> Start.SYSTEM_START;
      case 2 -> isDelayed(service) ? Start.DELAYED_AUTO_START : Start.AUTO_START;
      case 3 -> Start.DEMAND_START;
      case 4 -> Start.DISABLED;
      default -> throw new WindowsException("start type " + type, 13);
    };
  }

  /** What only some systems tell is taken for the usual. */
  private static boolean isDelayed(SC_HANDLE service) {
    var info = more(service, DELAYED_START);
    return info != null && info.getInt(0) != 0;
  }

  private static List<FailureAction> failureActions(SC_HANDLE service) {
    var info = more(service, FAILURE_ACTIONS);
    var list = info == null ? null : info.getPointer(32);
    if (info == null || list == null) {
      return List.of();
    }
    var actions = new ArrayList<FailureAction>();
    for (var i = 0; i < Math.min(info.getInt(24), MOST_ACTIONS); i++) {
      actions.add(
          switch (list.getInt(i * 8L)) {
            case 1 -> FailureAction.RESTART;
            case 2 -> FailureAction.REBOOT;
            case 3 -> FailureAction.RUN_COMMAND;
            default -> FailureAction.NOTHING;
          });
    }
    return actions;
  }

  private static @Nullable Memory more(SC_HANDLE service, int level) {
    var needed = new IntByReference();
    Advapi32.INSTANCE.QueryServiceConfig2(service, level, null, 0, needed);
    if (needed.getValue() <= 0) {
      return null;
    }
    var info = new Memory(needed.getValue());
    return Advapi32.INSTANCE.QueryServiceConfig2(service, level, info, needed.getValue(), needed)
        ? info
        : null;
  }
}
