package io.arcpreflight.platform.linux;

import java.util.List;
import java.util.Map;

/**
 * Where a Go program looks for authorities to trust. SSL_CERT_FILE stands in for the list of
 * bundles, SSL_CERT_DIR for the list of folders; each leaves the other list as it is.
 *
 * @see <a href="https://go.dev/src/crypto/x509/root_unix.go">root_unix.go</a>
 */
record TrustStoreLocations(List<String> bundles, List<String> folders) {
  private static final List<String> BUNDLES =
      List.of(
          "/etc/ssl/certs/ca-certificates.crt",
          "/etc/pki/tls/certs/ca-bundle.crt",
          "/etc/ssl/ca-bundle.pem",
          "/etc/pki/tls/cacert.pem",
          "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
          "/etc/ssl/cert.pem");
  private static final List<String> FOLDERS = List.of("/etc/ssl/certs", "/etc/pki/tls/certs");

  TrustStoreLocations {
    bundles = List.copyOf(bundles);
    folders = List.copyOf(folders);
  }

  static TrustStoreLocations in(Map<String, String> environment) {
    var file = environment.getOrDefault("SSL_CERT_FILE", "");
    var directories = environment.getOrDefault("SSL_CERT_DIR", "");
    return new TrustStoreLocations(
        file.isEmpty() ? BUNDLES : List.of(file),
        directories.isEmpty() ? FOLDERS : List.of(directories.split(":", -1)));
  }

  /** All of them, for a person to read. */
  String all() {
    return String.join(", ", bundles) + ", " + String.join(", ", folders);
  }
}
