package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like a log of the agent or of the journal, and what does not. */
class LogFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time=\"2026-03-31T10:15:30Z\" level=info msg=\"x\"",
        "{\"level\":\"info\",\"msg\":\"x\",\"time\":\"2026-03-31T10:15:30Z\"}",
        "INFO    Connecting machine to Azure...",
        "  INFO    Creating resource in Azure...",
        "\u001b[36mINFO\u001b[0m[0000] x",
        "FATA[0001] x",
        "2026-03-31T10:15:30.123Z\tINFO\tmain.go:7\tx",
        "[2026-03-31 10:15:30.123] [PID 12] [TID 34] [gc_agent] [INFO] [c9a8] x",
        "Mar 31 10:15:30 srv himdsd[1042]: x",
        "Mar  1 10:15:30 srv kernel: x",
        "Tue 2026-03-31 10:15:30 KST srv himdsd[1042]: x",
        "2026-03-31T10:15:30.123456+09:00 srv himdsd[1042]: x",
        "<30>Mar 31 10:15:30 srv himdsd[1042]: x",
        "<6>x",
        "{\"__REALTIME_TIMESTAMP\":\"1774919730000000\",\"MESSAGE\":\"x\",\"PRIORITY\":\"6\"}",
        "USE CASE | ENDPOINT | REACHABLE | PRIVATE | TLS | PROXY",
        "https://gbl.his.arc.azure.com | true | false | TLS 1.2 | not used",
        "/tmp/install_linux_azcmagent.sh: unknown linux distro",
        "curl: (6) Could not resolve host: x",
        "Err:4 https://packages.microsoft.com x InRelease",
        "Exit Code: AZCM0042: x",
        "    + CategoryInfo          : NotSpecified",
        "Action ended 10:57:19: INSTALL. Return value 3.",
      })
  void log_isOne(String line) {
    assertThat(isLog(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "root:x:0:0:root:/root:/bin/bash",
        "{\"name\": \"x\", \"level\": 3}",
        "{\"schemaVersion\": \"1.0\", \"verdict\": \"ready\"}",
        "name,date\nx,2026-03-31 10:15:30",
        "2026-03-31 10:15:30 install install-info:amd64 <none> 7.1-3build2",
        "The level of the water is: information is scarce.",
        "Information about the error level",
        "https://example.org/ | a bar",
        "<html><body>INFO</body></html>",
        "# Error: what to do",
        "| `AZCM0042` | x |",
        "Errors are told in one line",
        "\u0000\u0001\u0002\u0003",
      })
  void other_isNone(String text) {
    assertThat(isLog(text)).isFalse();
  }

  private static boolean isLog(String text) {
    var bytes = text.getBytes(UTF_8);
    return LogForm.isIn(bytes, 0, bytes.length);
  }
}
