package io.arcpreflight.platform.windows.natives;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Crypt32;
import com.sun.jna.platform.win32.WTypes.LPWSTR;
import com.sun.jna.platform.win32.WinCrypt.CertStoreProviderName;
import com.sun.jna.platform.win32.WinCrypt.HCERTSTORE;
import com.sun.jna.win32.StdCallLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
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

  static List<X509Certificate> of(String store) throws IOException {
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
      return certificates(found);
    } finally {
      Crypt32.INSTANCE.CertCloseStore(found, 0);
    }
  }

  private static List<X509Certificate> certificates(HCERTSTORE store) throws IOException {
    try {
      var factory = CertificateFactory.getInstance("X.509");
      var certificates = new ArrayList<X509Certificate>();
      @Nullable Pointer before = null;
      while (true) {
        var context = CertificateEnumeration.INSTANCE.CertEnumCertificatesInStore(store, before);
        if (context == null) {
          return certificates;
        }
        before = context;
        var encoded = context.getPointer(ENCODED).getByteArray(0, context.getInt(LENGTH));
        add(factory, encoded, certificates);
      }
    } catch (CertificateException noFactory) {
      throw new IOException("certificates cannot be read", noFactory);
    }
  }

  private static void add(
      CertificateFactory factory, byte[] encoded, List<X509Certificate> certificates) {
    try {
      if (factory.generateCertificate(new ByteArrayInputStream(encoded))
          instanceof X509Certificate certificate) {
        certificates.add(certificate);
      }
    } catch (CertificateException unreadable) {
      // Such a one proves nothing to the agent either.
    }
  }
}
