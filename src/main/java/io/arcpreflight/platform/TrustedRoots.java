package io.arcpreflight.platform;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Trusted root certificates and where they were read from.
 *
 * @param store the file, folder or system store, as a person would name it
 */
public record TrustedRoots(String store, List<X509Certificate> certificates) {
  public TrustedRoots {
    certificates = List.copyOf(certificates);
  }
}
