package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.win32.StdCallLibrary;
import io.arcpreflight.platform.windows.system.ConfiguredProxy;
import io.arcpreflight.platform.windows.system.ConfiguredProxy.Store;
import io.arcpreflight.platform.windows.system.WindowsErrors;
import io.arcpreflight.platform.windows.system.WindowsException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks WinHTTP for its own proxy, and for the one of WinINET. */
final class NativeProxies {
  private static final int NAMED_PROXY = 3;

  /** Both structures have a number before two and three texts. */
  private static final int SIZE = 32;

  private NativeProxies() {}

  /** JNA's own declarations lack winhttp.dll. */
  interface WinHttp extends StdCallLibrary {
    WinHttp INSTANCE = Native.load("winhttp", WinHttp.class);

    boolean WinHttpGetDefaultProxyConfiguration(Pointer proxy);

    boolean WinHttpGetIEProxyConfigForCurrentUser(Pointer proxy);
  }

  static List<ConfiguredProxy> read() throws WindowsException {
    var found = new ArrayList<ConfiguredProxy>();
    try (var proxy = new Memory(SIZE)) {
      proxy.clear();
      if (!WinHttp.INSTANCE.WinHttpGetDefaultProxyConfiguration(proxy)) {
        throw Calls.lastError("WinHttpGetDefaultProxyConfiguration");
      }
      var kind = proxy.getInt(0);
      add(Store.WIN_HTTP, taken(proxy, 8), taken(proxy, 16), kind == NAMED_PROXY, found);
      proxy.clear();
      if (WinHttp.INSTANCE.WinHttpGetIEProxyConfigForCurrentUser(proxy)) {
        taken(proxy, 8);
        add(Store.WIN_INET, taken(proxy, 16), taken(proxy, 24), true, found);
      } else if (Native.getLastError() != WindowsErrors.FILE_NOT_FOUND) {
        throw Calls.lastError("WinHttpGetIEProxyConfigForCurrentUser");
      }
    }
    return found;
  }

  private static void add(
      Store store,
      @Nullable String servers,
      @Nullable String bypass,
      boolean named,
      List<ConfiguredProxy> found) {
    if (named && servers != null && !servers.isBlank()) {
      found.add(new ConfiguredProxy(store, servers, bypass == null ? "" : bypass));
    }
  }

  /** A text whose memory was made for the caller, who frees it. */
  private static @Nullable String taken(Memory structure, long offset) {
    var text = structure.getPointer(offset);
    if (text == null) {
      return null;
    }
    try {
      return text.getWideString(0);
    } finally {
      Kernel32.INSTANCE.GlobalFree(text);
    }
  }
}
