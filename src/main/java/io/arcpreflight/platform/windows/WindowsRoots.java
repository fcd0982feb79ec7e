package io.arcpreflight.platform.windows;

import io.arcpreflight.platform.TrustedRoots;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;

/** The machine's trusted root certification authorities. */
final class WindowsRoots {
  private static final String STORE = "Windows-ROOT";

  private WindowsRoots() {}

  static TrustedRoots read() throws IOException {
    try {
      var store = KeyStore.getInstance(STORE);
      store.load(null, null);
      var certificates = new ArrayList<X509Certificate>();
      for (var alias : Collections.list(store.aliases())) {
        if (store.getCertificate(alias) instanceof X509Certificate certificate) {
          certificates.add(certificate);
        }
      }
      return new TrustedRoots(STORE, certificates);
    } catch (GeneralSecurityException unreadable) {
      throw new IOException("the certificate store " + STORE + " cannot be read", unreadable);
    }
  }
}
