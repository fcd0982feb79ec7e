package io.arcpreflight.probe.host;

import static io.arcpreflight.fixtures.DiagnosisAssert.assertThatDiagnosis;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.HostJudgement;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.observation.host.HostCheck;
import io.arcpreflight.observation.host.KeyPairObservation;
import io.arcpreflight.probe.Deadline;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyPairProbeTest {
  private final ScriptedProcesses processes = new ScriptedProcesses();

  private static RsaKeyGenerator refusing() {
    return new RsaKeyGenerator() {
      @Override
      public String name() {
        return "Java";
      }

      @Override
      public void make(int bits, Duration limit) throws GeneralSecurityException {
        throw new NoSuchAlgorithmException("RSA KeyPairGenerator not available");
      }
    };
  }

  private static KeyPairObservation observe(RsaKeyGenerator... makers) throws InterruptedException {
    return new KeyPairProbe(List.of(makers))
        .observe(Deadline.after(Duration.ofSeconds(5), () -> 0L));
  }

  @Test
  void observe_openssl_makesAKeyOfThreePrimes() throws Exception {
    processes.on("openssl genrsa -primes 3 -out /dev/null 2048", 0, "", "");
    assertThat(observe(new OpensslKeyGenerator(processes), refusing()))
        .isEqualTo(new KeyPairObservation(true, 2048, "openssl", 0, null));
  }

  @Test
  void observe_opensslThatKnowsTwoPrimesOnly_isAskedAgain() throws Exception {
    processes.on("openssl genrsa -primes", 1, "", "genrsa: Unrecognized flag primes\n");
    processes.on("openssl genrsa -out /dev/null 2048", 0, "", "");
    var seen = observe(new OpensslKeyGenerator(processes));
    assertThat(seen.generated()).isTrue();
    assertThatDiagnosis(HostJudgement.of(HostCheck.KEYS, seen)).isClean();
  }

  @Test
  void observe_noOpenssl_letsJavaMakeOne() throws Exception {
    var seen =
        observe(
            new OpensslKeyGenerator(processes),
            new RsaKeyGenerator() {
              @Override
              public String name() {
                return "Java";
              }

              @Override
              public void make(int bits, Duration limit) throws GeneralSecurityException {
                new JavaKeyGenerator().make(1024, limit);
              }
            });
    assertThat(seen.generated()).isTrue();
    assertThat(seen.maker()).isEqualTo("Java");
    assertThat(seen.detail()).startsWith("openssl: Cannot run program");
  }

  @Test
  @Provokes("host.rsa-unavailable")
  void observe_nobodyCan_isRefused() throws Exception {
    processes.on("openssl genrsa", 1, "", "RSA key generation failed: not in FIPS mode\n");
    var seen = observe(new OpensslKeyGenerator(processes), refusing());
    assertThatDiagnosis(HostJudgement.of(HostCheck.KEYS, seen))
        .fails("host.rsa-unavailable", "AZCM0103", 103)
        .because("openssl: exit status 1: RSA key generation failed: not in FIPS mode; Java: RSA");
  }

  @Test
  @Provokes("host.rsa-unavailable")
  void observe_opensslThatHangs_isGivenUp() throws Exception {
    processes.on("openssl genrsa", -1, "", "");
    var seen = observe(new OpensslKeyGenerator(processes), refusing());
    assertThatDiagnosis(HostJudgement.of(HostCheck.KEYS, seen))
        .fails("host.rsa-unavailable", "AZCM0103", 103)
        .because("no key after 2500 ms");
  }
}
