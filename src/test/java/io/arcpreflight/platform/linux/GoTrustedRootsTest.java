package io.arcpreflight.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.platform.TrustedRoots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoTrustedRootsTest {
  private static final HeldCertificate ONE = authority("one");
  private static final HeldCertificate TWO = authority("two");
  private static final HeldCertificate THREE = authority("three");

  @TempDir private Path root;

  private static HeldCertificate authority(String name) {
    return new HeldCertificate.Builder().commonName(name).certificateAuthority(0).build();
  }

  private void write(String path, String text) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private TrustedRoots read(Map<String, String> environment) throws IOException {
    return new GoTrustedRoots(new LinuxFiles(root), environment).read();
  }

  private List<X509Certificate> certificates() throws IOException {
    return read(Map.of()).certificates();
  }

  @Test
  void read_bundle_firstThatCanBeReadWins() throws Exception {
    Files.createDirectories(root.resolve("etc/ssl/ca-bundle.pem"));
    write("etc/pki/tls/cacert.pem", ONE.certificatePem());
    write("etc/ssl/cert.pem", TWO.certificatePem());
    var roots = read(Map.of());
    assertThat(roots.certificates()).containsExactly(ONE.certificate());
    assertThat(roots.store()).isEqualTo("/etc/pki/tls/cacert.pem");
  }

  @Test
  void read_emptyBundle_isTheFirstAllTheSame() throws Exception {
    write("etc/ssl/ca-bundle.pem", "");
    write("etc/ssl/cert.pem", TWO.certificatePem());
    assertThat(certificates()).isEmpty();
  }

  @Test
  void read_folder_isReadBesideTheBundle() throws Exception {
    write("etc/ssl/certs/ca-certificates.crt", ONE.certificatePem() + TWO.certificatePem());
    write("etc/ssl/certs/one.pem", ONE.certificatePem().replace("\n", "\r\n"));
    write("etc/ssl/certs/three.pem", THREE.certificatePem());
    var roots = read(Map.of());
    assertThat(roots.certificates())
        .containsExactly(ONE.certificate(), TWO.certificate(), THREE.certificate());
    assertThat(roots.store()).isEqualTo("/etc/ssl/certs/ca-certificates.crt, /etc/ssl/certs");
  }

  @Test
  void read_folderThatRepeatsTheBundle_isNotNamed() throws Exception {
    write("etc/ssl/certs/ca-certificates.crt", ONE.certificatePem());
    write("etc/ssl/certs/one.pem", ONE.certificatePem());
    assertThat(read(Map.of()).store()).isEqualTo("/etc/ssl/certs/ca-certificates.crt");
  }

  @Test
  void read_linksInAFolder_areFollowedOutOfItOnly() throws Exception {
    write("usr/share/one.crt", ONE.certificatePem());
    write("etc/ssl/certs/.hidden", "");
    var folder = root.resolve("etc/ssl/certs");
    Files.createSymbolicLink(folder.resolve("one.pem"), Path.of("../../../usr/share/one.crt"));
    Files.createSymbolicLink(folder.resolve("1.0"), Path.of("one.pem"));
    Files.createSymbolicLink(folder.resolve("lost.pem"), Path.of("../nowhere.crt"));
    assertThat(certificates()).containsExactly(ONE.certificate());
  }

  @Test
  void read_fileVariable_replacesTheBundlesAndLeavesTheFolders() throws Exception {
    write("etc/ssl/cert.pem", ONE.certificatePem());
    write("own.pem", TWO.certificatePem());
    write("etc/pki/tls/certs/three.pem", THREE.certificatePem());
    var roots = read(Map.of("SSL_CERT_FILE", "/own.pem"));
    assertThat(roots.certificates()).containsExactly(TWO.certificate(), THREE.certificate());
    assertThat(roots.store()).isEqualTo("/own.pem, /etc/pki/tls/certs");
  }

  @Test
  void read_folderVariable_replacesTheFoldersAndLeavesTheBundles() throws Exception {
    write("etc/ssl/cert.pem", ONE.certificatePem());
    write("etc/ssl/certs/two.pem", TWO.certificatePem());
    write("a/three.pem", THREE.certificatePem());
    var roots = read(Map.of("SSL_CERT_DIR", "/a::/b"));
    assertThat(roots.certificates()).containsExactly(ONE.certificate(), THREE.certificate());
    assertThat(roots.store()).isEqualTo("/etc/ssl/cert.pem, /a");
  }

  @Test
  void read_garbageBetweenCertificates_isPassedOver() throws Exception {
    write(
        "etc/ssl/cert.pem",
        "# a comment\n"
            + "-----BEGIN CERTIFICATE-----\nnot base64!\n-----END CERTIFICATE-----\n"
            + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
            + "-----BEGIN CERTIFICATE-----\nAAAA\n"
            + "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
            + ONE.certificatePem()
            + "\ntext -----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
            + TWO.certificatePem()
            + "-----BEGIN CERTIFICATE-----\nAAAA");
    assertThat(certificates()).containsExactly(ONE.certificate(), TWO.certificate());
  }

  @Test
  void read_nothingAnywhere_tellsWhereItLooked() throws Exception {
    var roots = read(Map.of());
    assertThat(roots.certificates()).isEmpty();
    assertThat(roots.store())
        .startsWith("none in /etc/ssl/certs/ca-certificates.crt, ")
        .endsWith(", /etc/ssl/certs, /etc/pki/tls/certs");
  }
}
