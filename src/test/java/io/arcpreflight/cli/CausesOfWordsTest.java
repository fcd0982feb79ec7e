package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Causes that nothing but the words of another program tells of. */
class CausesOfWordsTest {
  private final TestProcess process = new TestProcess();
  @TempDir private Path folder;

  @ParameterizedTest
  @Provokes({
    "host.package-untrusted",
    "host.package-not-found",
    "host.package-install-failed",
    "host.windows-installer-failed",
    "host.esu-not-entitled",
    "agent.service-start-failed",
    "agent.service-not-registered",
    "agent.extension-unsupported",
    "agent.extension-broken",
    "identity.sign-in-impossible",
  })
  @CsvSource(
      delimiter = '|',
      value = {
        "host.package-untrusted | W: GPG error: https://packages.microsoft.com/debian/12/prod"
            + " bookworm InRelease: NO_PUBKEY EB3E94ADBE1229CF",
        "host.package-not-found | E: Unable to locate package azcmagent",
        "host.package-install-failed | dpkg was interrupted, you must manually run"
            + " 'sudo dpkg --configure -a'",
        "host.windows-installer-failed | MainEngineThread is returning 1603",
        "host.esu-not-entitled | ESU: not eligible HRESULT_FROM_WIN32(1633)",
        "agent.service-start-failed | Error 1053: The service did not respond to the start or"
            + " control request in a timely fashion.",
        "agent.service-not-registered | [SC] StartService: OpenService FAILED 1060:",
        "agent.extension-unsupported | (HCRP400) ExtensionNotFound",
        "agent.extension-broken | [ExtensionDownloadError] Failed to retrieve extension manifest",
        "identity.sign-in-impossible | User canceled authentication",
      })
  void words_haveThatCause(String cause, String words) throws IOException {
    process.run("explain", words);
    assertThat(process.out()).contains(cause);

    var log = Files.writeString(folder.resolve("azcmagent.log"), words + "\n");
    process.run("log", log.toString());
    assertThat(process.out()).contains(cause);

    assertThat(process.run("explain", cause)).isZero();
    assertThat(process.out()).contains(cause);
  }

  /** The installer removes it first, whether or not it is there. */
  @ParameterizedTest
  @CsvSource({
    "E: Unable to locate package packages-microsoft-prod",
    "No match for argument: packages-microsoft-prod",
  })
  void removalOfWhatIsAbsent_isOrdinary(String line) {
    process.run("explain", "--format", "json", line);
    assertThat(process.out()).doesNotContain("host.package-not-found");
  }
}
