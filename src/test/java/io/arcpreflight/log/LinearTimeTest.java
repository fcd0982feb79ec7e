package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The worst that a text can be made of takes a time that grows with its length. The thread's own
 * processor time is compared, not the clock's, and what is eight times as long may take twenty
 * times as much: a square would take sixty-four.
 */
class LinearTimeTest {
  /** Both lengths are within one record: what is longer is looked at in parts. */
  private static final int SHORT = 7_500;

  private static final int TIMES = 8;
  private static final int MOST = 20;

  static List<String> worst() {
    return List.of(
        "Error occurred while sending request for Device Authorization Code: ",
        "Get https:// ",
        "Get https://a.b lookup ",
        "lookup lookup lookup dial tcp: ",
        "x509: certificate is valid for ",
        "Get https://management.azure.com/providers/Microsoft.HybridCompute/machines/ api-version="
            + " ",
        "\\\\\\\\\\\\\\\"",
        "\\u0022\\u",
        "https://a:",
        "https://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@",
        "a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.",
        "://a-a-a-a-a-a.a-a-a-a-a-a.a-a-a-a ",
        "time=\"time=\"time=\"",
        "level=level=level=",
        "code=A code=Ab code=AbC ",
        "AZCM AZCM0 AZCM00 AZCM006 ",
        "AZCM0026 ",
        "AADSTS",
        "no such host ",
        "secret=secret=secret=",
        "\n\n\n\n",
        "{\n{\n{\n",
        "\u001b[31;31;31;31;31;31;31",
        "\0\0\0\0A\0Z\0",
        "INFOINFOINFO ",
        "level=error level=error ",
        "ERROR error: Error ",
        "[error [error] [[",
        "a.b:1:2::3/4,5 ");
  }

  @ParameterizedTest
  @MethodSource("worst")
  void scan_growsWithTheLength(String unit) {
    var once = bytes(unit, SHORT);
    var eightTimes = bytes(unit, TIMES * SHORT);
    measure(once);
    var few = Math.max(least(once), 300_000);
    assertThat(least(eightTimes)).isLessThan(MOST * few);
  }

  private static byte[] bytes(String unit, int length) {
    var end = " Get \"https://pas.windows.net\": Forbidden";
    return (unit.repeat(length / unit.length()) + end).getBytes(UTF_8);
  }

  private static long least(byte[] log) {
    var least = Long.MAX_VALUE;
    for (var i = 0; i < 5; i++) {
      least = Math.min(least, measure(log));
    }
    return least;
  }

  private static long measure(byte[] log) {
    var thread = ManagementFactory.getThreadMXBean();
    var before = thread.getCurrentThreadCpuTime();
    Logs.events(log, log.length);
    return thread.getCurrentThreadCpuTime() - before;
  }
}
