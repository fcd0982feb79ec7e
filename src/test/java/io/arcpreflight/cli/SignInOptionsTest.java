package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line says about signing in, as far as it is refused before anything is sent. */
class SignInOptionsTest {
  private static final String ID = "b9f8a3d2-5c1e-4f7a-9d60-2f3f6c6e1a11";
  private static final String PLACE = "-l koreacentral -g rg -s " + ID + " -t " + ID;

  @TempDir private Path folder;
  private final TestProcess process = new TestProcess();

  private int check(String line) {
    return process.run(("check " + line).split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--sign-in --no-sign-in|--no-sign-in cannot be combined with --sign-in",
        "--sign-in=browser|the value is not one of auto, env, device-code, azcli",
        "--secret-file - --access-token-file -|cannot both read standard input",
        "--secret-file /nonexistent/file|--secret-file: /nonexistent/file cannot be used: does not"
            + " exist",
        "--access-token-file /|cannot be used: not a regular file"
      })
  void what_cannotBe_isRefused(String line, String sentence) {
    assertThat(check(PLACE + " " + line)).isIn(23, 101);
    assertThat(process.err()).contains(sentence);
  }

  /** A character too few, a letter that is none of sixteen, braces as Windows has them. */
  @ParameterizedTest
  @CsvSource({
    "-t,-tenant,b9f8a3d2-5c1e-4f7a-9d60-2f3f6c6e1a1",
    "-t,-tenant,b9f8a3d2-5c1e-4f7a-9d60-2f3f6c6e1a1g",
    "-s,-subscription,b9f8a3d2-5c1e-4f7a-9d60-2f3f6c6e1a1",
    "-s,-subscription,{b9f8a3d2-5c1e-4f7a-9d60-2f3f6c6e1a11}",
    "-i,-service-principal,b9f8a3d2-5c1e-4f7a-9d60-2f3f6c6e1a1",
    "-i,-service-principal,b9f8a3d25c1e-4f7a-9d60-2f3f6c6e1a11-"
  })
  void guid_withATypo_isRefused(String flag, String named, String value) {
    var line = (PLACE + " -i " + ID).replaceFirst(flag + " " + ID, flag + " " + value);
    assertThat(line).contains(value);

    assertThat(check(line + " -p s3cr3t")).isEqualTo(23);
    assertThat(process.err()).contains(named + "-id", value).doesNotContain("s3cr3t");
  }

  @Test
  void secretFile_thatCannotBeRead_isRefused() throws IOException, InterruptedException {
    var pipe = folder.resolve("pipe");
    Assumptions.assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

    for (var unreadable : List.of(pipe, folder, Path.of("/proc/self/mem"))) {
      assertThat(check(PLACE + " -i " + ID + " --secret-file " + unreadable)).isEqualTo(23);
      assertThat(process.err()).contains("--secret-file: " + unreadable + " cannot be used");
    }
  }

  @Test
  void secret_withALineBreak_isRefused() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("arc.json"),
            "{\"service-principal-id\":\"" + ID + "\",\"service-principal-secret\":\"s3cr3t\\n\"}");
    process
        .variable("AZURE_TENANT_ID", ID)
        .variable("AZURE_CLIENT_ID", ID)
        .variable("AZURE_CLIENT_SECRET", "s3cr3t\n");

    for (var given : List.of("--config " + file, "--sign-in=env")) {
      assertThat(check(PLACE + " " + given)).isEqualTo(23);
      assertThat(process.err()).contains("ends in a line break").doesNotContain("s3cr3t");
    }
  }

  @Test
  void secretFile_withNothingInIt_isRefused() throws IOException {
    var file = Files.writeString(folder.resolve("secret"), "\n");

    assertThat(check(PLACE + " -i " + ID + " --secret-file " + file)).isEqualTo(23);
    assertThat(process.err()).contains("is empty");
  }

  /** The line break at a file's end is no part of the secret; a second one is. */
  @Test
  void secretFile_keepsAllButItsLastLineBreak() throws IOException {
    var file = Files.writeString(folder.resolve("secret"), "s3cr3t\n\n");

    assertThat(check(PLACE + " -i " + ID + " --secret-file " + file)).isEqualTo(23);
    assertThat(process.err()).contains("ends in a line break").doesNotContain("s3cr3t");
  }

  @Test
  void environment_thatNamesNobody_isRefused() {
    assertThat(check(PLACE + " --sign-in=env")).isEqualTo(16);
    assertThat(process.err())
        .contains("AZURE_TENANT_ID is not set", "AZURE_CLIENT_ID is not set")
        .contains("AZURE_CLIENT_SECRET is not set");
  }

  @Test
  void environment_withATypo_isRefused() {
    process
        .variable("AZURE_TENANT_ID", ID)
        .variable("AZURE_CLIENT_ID", ID.substring(1))
        .variable("AZURE_CLIENT_SECRET", "x");

    assertThat(check(PLACE + " --sign-in=env")).isEqualTo(23);
    assertThat(process.err()).contains("AZURE_CLIENT_ID");
  }

  /** Without a value, what follows is an option of its own, and reaches azcmagent. */
  @Test
  void signIn_takesNoOptionForItsValue() {
    assertThat(check("--sign-in --location nowhere-at-all-9")).isIn(0, 20);
    assertThat(process.err()).doesNotContain("--sign-in");
  }
}
