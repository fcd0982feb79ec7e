package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Crypt32;
import com.sun.jna.platform.win32.WTypes.LPWSTR;
import com.sun.jna.platform.win32.WinCrypt.CertStoreProviderName;
import com.sun.jna.platform.win32.WinCrypt.HCERTSTORE;
import com.sun.jna.win32.StdCallLibrary;
import io.arcpreflight.platform.windows.system.WindowsException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the stores of the machine, which are those that the accounts of services see. */
final class NativeCertificates {
  private static final int SYSTEM_STORE_OF_THE_MACHINE = 2 << 16;
  private static final int READ_ONLY = 0x8000;
  private static final int OPEN_EXISTING = 0x4000;
  private static final String SYSTEM_STORES = "System";

  /** Places of a CERT_CONTEXT's fields in a process of 64 bits. */
  private static final int ENCODED = 8;

  private static final int LENGTH = 16;

  private NativeCertificates() {}

  /** Where JNA's own declaration would read the whole of each certificate field by field. */
  interface CertificateEnumeration extends StdCallLibrary {
    CertificateEnumeration INSTANCE = Native.load("crypt32", CertificateEnumeration.class);

    @Nullable Pointer CertEnumCertificatesInStore(HCERTSTORE store, @Nullable Pointer before);
  }

  static List<byte[]> of(String store) throws WindowsException {
    var found =
        Crypt32.INSTANCE.CertOpenStore(
            new CertStoreProviderName(SYSTEM_STORES),
            0,
            null,
            SYSTEM_STORE_OF_THE_MACHINE | READ_ONLY | OPEN_EXISTING,
            new LPWSTR(store));
    if (found == null) {
      throw Calls.lastError("CertOpenStore " + store);
    }
    try {
      var certificates = new ArrayList<byte[]>();
      @Nullable Pointer before = null;
      while (true) {
        var context = CertificateEnumeration.INSTANCE.CertEnumCertificatesInStore(found, before);
        if (context == null) {
          return certificates;
        }
        certificates.add(context.getPointer(ENCODED).getByteArray(0, context.getInt(LENGTH)));
        before = context;
      }
    } finally {
      Crypt32.INSTANCE.CertCloseStore(found, 0);
    }
  }
}
