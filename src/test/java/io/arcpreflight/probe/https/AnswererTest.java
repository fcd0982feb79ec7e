package io.arcpreflight.probe.https;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.probe.https.Answerer.Connection;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswererTest {

  @ParameterizedTest
  @EnumSource(Connection.class)
  void proofHeader_isAzureWhateverElse(Connection connection) {
    var answerer = new Answerer("gbl.his.arc.azure.com", List.of("x-ms-proof"), connection);

    assertThat(answerer.decide(403, Headers.of("X-MS-Proof", "1"))).isEqualTo(AnsweredBy.AZURE);
  }

  @ParameterizedTest
  @CsvSource({
    "AZURE, 200, AZURE",
    "AZURE, 403, AZURE",
    "AZURE, 503, AZURE",
    "INSPECTED, 200, UNKNOWN",
    "INSPECTED, 404, UNKNOWN",
    "INSPECTED, 403, MIDDLEBOX",
    "INSPECTED, 407, MIDDLEBOX",
    "INSPECTED, 451, MIDDLEBOX",
    "INSPECTED, 502, UNKNOWN",
    "CLEAR, 200, UNKNOWN",
    "CLEAR, 403, UNKNOWN",
    "CLEAR, 407, MIDDLEBOX",
    "CLEAR, 511, MIDDLEBOX"
  })
  void status_tellsByTheConnection(Connection connection, int status, AnsweredBy expected) {
    assertThat(decide(connection, status, Headers.of())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "AZURE, https://portal.hotel.test/login, UNKNOWN",
    "AZURE, https://login.microsoftonline.com/common, AZURE",
    "AZURE, /elsewhere, AZURE",
    "INSPECTED, https://portal.hotel.test/login, MIDDLEBOX",
    "INSPECTED, https://notazure.com/, MIDDLEBOX",
    "INSPECTED, /elsewhere, UNKNOWN",
    "CLEAR, http://10.1.1.1/login, MIDDLEBOX"
  })
  void redirect_tellsByItsDestination(Connection connection, String to, AnsweredBy expected) {
    assertThat(decide(connection, 302, Headers.of("Location", to))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"AZURE, AZURE", "INSPECTED, MIDDLEBOX", "CLEAR, UNKNOWN"})
  void page_isSuspiciousFromAnInspectorOnly(Connection connection, AnsweredBy expected) {
    var headers = Headers.of("Content-Type", "text/html; charset=utf-8");

    assertThat(decide(connection, 200, headers)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "404, nginx, UNKNOWN",
    "403, Microsoft-HTTPAPI/2.0, AZURE",
    "503, Microsoft-Azure-Application-Gateway/v2, AZURE",
    "403, BlueCoat, MIDDLEBOX"
  })
  void errorPageBehindInspection_isBlamedOnAFilterOnlyWithASignOfOne(
      int status, String server, AnsweredBy expected) {
    var headers = Headers.of("Content-Type", "text/html", "Server", server);

    assertThat(decide(Connection.INSPECTED, status, headers)).isEqualTo(expected);
  }

  private static AnsweredBy decide(Connection connection, int status, Headers headers) {
    return new Answerer("gbl.his.arc.azure.com", List.of(), connection).decide(status, headers);
  }
}
