package io.arcpreflight.platform.linux;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.diagnosis.Diagnosis;
import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.TrustStoreObservation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustStoreSurveyTest {
  private static final String ENTRY =
      "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";

  @TempDir private Path root;
  private FileTree files;

  @BeforeEach
  void makeRoot() {
    files = new FileTree(root);
  }

  private TrustStoreObservation read(Map<String, String> environment) {
    return new TrustStoreSurvey(new LinuxFiles(root), TrustStoreLocations.in(environment)).read();
  }

  private Diagnosis judge(Map<String, String> environment) {
    return HostJudgement.of(HostCheck.TRUST_STORE, read(environment));
  }

  @Test
  void read_bundle_isCounted() {
    files.file("/etc/pki/tls/certs/ca-bundle.crt", ENTRY + "# comment\n" + ENTRY);
    assertThat(read(Map.of()))
        .isEqualTo(new TrustStoreObservation("/etc/pki/tls/certs/ca-bundle.crt", 2, List.of()));
    assertThatDiagnosis(judge(Map.of())).isClean();
  }

  @Test
  void read_folderAlone_isEnough() {
    files.file("/etc/ssl/certs/corp.pem", ENTRY);
    assertThat(read(Map.of())).isEqualTo(new TrustStoreObservation("/etc/ssl/certs", 1, List.of()));
  }

  @Test
  @Provokes("host.trust-store-missing")
  void judge_minimalImage_hasNone() {
    assertThatDiagnosis(judge(Map.of()))
        .fails("host.trust-store-missing", "AZCM0026", 26)
        .because("no certificate in /etc/ssl/certs/ca-certificates.crt, /etc/pki");
  }

  @Test
  @Provokes("host.trust-store-missing")
  void judge_variableThatNamesAFolder_isSaid() {
    files.folder("/corp/ca");
    assertThatDiagnosis(judge(Map.of("SSL_CERT_FILE", "/corp/ca")))
        .fails("host.trust-store-missing", "AZCM0026", 26)
        .because("/corp/ca not a regular file");
  }

  @Test
  void read_emptyBundle_fallsBackToTheFolders() {
    files.file("/etc/ssl/certs/ca-certificates.crt", "").file("/etc/ssl/certs/corp.pem", ENTRY);
    assertThat(read(Map.of()))
        .isEqualTo(
            new TrustStoreObservation(
                "/etc/ssl/certs",
                1,
                List.of("/etc/ssl/certs/ca-certificates.crt holds no certificate")));
  }
}
