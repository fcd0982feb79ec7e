package io.arcpreflight.platform.windows.natives;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import io.arcpreflight.platform.windows.system.RegistryKey;
import io.arcpreflight.platform.windows.system.RegistryValue;
import io.arcpreflight.platform.windows.system.RegistryView;
import io.arcpreflight.platform.windows.system.WindowsErrors;
import io.arcpreflight.platform.windows.system.WindowsException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the registry. */
final class NativeRegistry {
  private static final int LONGEST_VALUE_NAME = 16_384;
  private static final int LONGEST_KEY_NAME = 256;
  private static final int USUAL_BYTES = 4 << 10;
  private static final int MOST_BYTES = 1 << 20;

  private NativeRegistry() {}

  static @Nullable RegistryKey key(String path, RegistryView view) throws WindowsException {
    var key = open(path, view);
    if (key == null) {
      return null;
    }
    try {
      return new RegistryKey(path, values(key, path));
    } finally {
      Advapi32.INSTANCE.RegCloseKey(key);
    }
  }

  static List<String> subkeys(String path) throws WindowsException {
    var key = open(path, RegistryView.OF_64_BITS);
    if (key == null) {
      return List.of();
    }
    try {
      var names = new ArrayList<String>();
      while (true) {
        var name = new char[LONGEST_KEY_NAME];
        var length = new IntByReference(name.length);
        var code =
            Advapi32.INSTANCE.RegEnumKeyEx(key, names.size(), name, length, null, null, null, null);
        if (code == WindowsErrors.NO_MORE_ITEMS) {
          return names;
        }
        Calls.require(code, "RegEnumKeyEx " + path);
        names.add(new String(name, 0, length.getValue()));
      }
    } finally {
      Advapi32.INSTANCE.RegCloseKey(key);
    }
  }

  private static @Nullable HKEY open(String path, RegistryView view) throws WindowsException {
    var end = path.indexOf('\\');
    var found = new HKEYByReference();
    var code =
        Advapi32.INSTANCE.RegOpenKeyEx(
            root(path.substring(0, end)),
            path.substring(end + 1),
            0,
            WinNT.KEY_READ
                | switch (view) {
                  case OF_64_BITS -> WinNT.KEY_WOW64_64KEY;
                  case OF_32_BITS -> WinNT.KEY_WOW64_32KEY;
                },
            found);
    if (code == WindowsErrors.FILE_NOT_FOUND || code == WindowsErrors.PATH_NOT_FOUND) {
      return null;
    }
    Calls.require(code, "RegOpenKeyEx " + path);
    return found.getValue();
  }

  private static HKEY root(String name) {
    return switch (name) {
      case "HKLM" -> WinReg.HKEY_LOCAL_MACHINE;
      case "HKCU" -> WinReg.HKEY_CURRENT_USER;
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Map<String, RegistryValue> values(HKEY key, String path) throws WindowsException {
    var values = new HashMap<String, RegistryValue>();
    var name = new char[LONGEST_VALUE_NAME];
    var data = new byte[USUAL_BYTES];
    var index = 0;
    while (true) {
      var nameLength = new IntByReference(name.length);
      var type = new IntByReference();
      var size = new IntByReference(data.length);
      var code =
          Advapi32.INSTANCE.RegEnumValue(key, index, name, nameLength, null, type, data, size);
      if (code == WindowsErrors.NO_MORE_ITEMS) {
        return values;
      }
      if (code == WindowsErrors.MORE_DATA && data.length < MOST_BYTES) {
        data = new byte[Math.min(MOST_BYTES, Math.max(data.length * 2, size.getValue()))];
        continue;
      }
      var value =
          code == WindowsErrors.MORE_DATA
              ? new RegistryValue.Other(type.getValue())
              : RegistryData.value(type.getValue(), data, size.getValue());
      if (code != WindowsErrors.MORE_DATA) {
        Calls.require(code, "RegEnumValue " + path);
      }
      values.put(new String(name, 0, nameLength.getValue()), value);
      index++;
    }
  }
}
