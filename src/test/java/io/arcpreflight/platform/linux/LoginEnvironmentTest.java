package io.arcpreflight.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginEnvironmentTest {
  @TempDir private Path root;

  private @Nullable Fact read(String path, String text) throws IOException {
    var file = root.resolve(path.substring(1));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return new LoginEnvironment(new LinuxFiles(root)).proxy();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTPS_PROXY=http://proxy.corp.example:3128",
        "HTTPS_PROXY=\"http://proxy.corp.example:3128\"",
        "  export HTTPS_PROXY='http://proxy.corp.example:3128'",
        "export HTTPS_PROXY=http://proxy.corp.example:3128; export NO_PROXY=localhost",
        "declare -x HTTPS_PROXY=http://arc:s3cret@proxy.corp.example:3128",
      })
  void proxy_lineThatSetsOne_isTheFact(String line) throws Exception {
    assertThat(read("/etc/environment", "PATH=/usr/bin\n" + line + "\n"))
        .isEqualTo(
            Fact.of("proxy.login-shells")
                .with("file", "/etc/environment")
                .with("line", 2)
                .with("variable", "HTTPS_PROXY")
                .with("loginProxy", "http://proxy.corp.example:3128"));
  }

  @Test
  void proxy_inProfileD_isFound() throws Exception {
    var found = read("/etc/profile.d/proxy.sh", "export https_proxy=proxy.corp.example:3128\n");

    assertThat(Objects.requireNonNull(found).values())
        .containsEntry("file", "/etc/profile.d/proxy.sh")
        .containsEntry("variable", "https_proxy")
        .containsEntry("loginProxy", "http://proxy.corp.example:3128");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# HTTPS_PROXY=http://proxy.corp.example:3128",
        "HTTP_PROXY=http://proxy.corp.example:3128",
        "HTTPS_PROXY=",
        "HTTPS_PROXY=$PROXY",
        "unset HTTPS_PROXY",
        "HTTPS_PROXY=http://proxy:port",
      })
  void proxy_lineThatSetsNone_isNothing(String line) throws Exception {
    assertThat(read("/etc/environment", line + "\n")).isNull();
  }

  @Test
  void proxy_fileThatIsNoShellScript_isNotRead() throws Exception {
    assertThat(read("/etc/profile.d/proxy.sh.bak", "export HTTPS_PROXY=http://proxy:3128\n"))
        .isNull();
  }
}
