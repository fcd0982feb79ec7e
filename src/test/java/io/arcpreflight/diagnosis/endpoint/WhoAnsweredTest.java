package io.arcpreflight.diagnosis.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.endpoint.EndpointCatalog;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.fixtures.LabReports.LabReport;
import io.arcpreflight.observation.endpoint.AnswerProof;
import io.arcpreflight.observation.endpoint.AnsweredBy;
import io.arcpreflight.observation.endpoint.EndpointObservation;
import io.arcpreflight.observation.endpoint.EndpointTarget;
import io.arcpreflight.observation.endpoint.HttpHeader;
import io.arcpreflight.observation.endpoint.HttpObservation;
import io.arcpreflight.observation.endpoint.HttpOutcome;
import io.arcpreflight.observation.endpoint.PeerCertificate;
import io.arcpreflight.observation.endpoint.RequestRoute;
import io.arcpreflight.observation.endpoint.TlsObservation;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.tls.Issuers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WhoAnsweredTest {
  private static final WhoAnswered WHO = new WhoAnswered(Issuers.bundled());
  private static final EndpointCatalog ENDPOINTS = EndpointCatalog.load();
  private static final AnswerProof NO_STATUS_OF_THE_LIST = new AnswerProof(null, null, false);
  private static final AnswerProof STATUS_OF_THE_LIST = new AnswerProof(null, null, true);
  private static final AnswerProof SERVER_OF_THE_LIST = new AnswerProof(null, true, null);

  /** Of the connection over which the answer came. */
  enum Connection {
    CLEAR(null),
    AZURE("CN=Microsoft Azure RSA TLS Issuing CA 04, O=Microsoft Corporation, C=US"),
    INSPECTED("CN=Contoso Inspection, O=Contoso");

    private final @Nullable String issuer;

    Connection(@Nullable String issuer) {
      this.issuer = issuer;
    }
  }

  @ParameterizedTest
  @EnumSource(Connection.class)
  void proofHeader_isAzureWhateverElse(Connection connection) {
    var proof = new AnswerProof(List.of("x-ms-proof"), false, false);

    assertThat(judge(connection, 403, proof)).isEqualTo(AnsweredBy.AZURE);
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
    assertThat(judge(connection, status, AnswerProof.NONE)).isEqualTo(expected);
    assertThat(judge(connection, status, NO_STATUS_OF_THE_LIST)).isEqualTo(expected);
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
    assertThat(judge(connection, 302, AnswerProof.NONE, new HttpHeader("Location", to)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"AZURE, AZURE", "INSPECTED, MIDDLEBOX", "CLEAR, UNKNOWN"})
  void page_isSuspiciousFromAnInspectorOnly(Connection connection, AnsweredBy expected) {
    var header = new HttpHeader("Content-Type", "text/html; charset=utf-8");

    assertThat(judge(connection, 200, AnswerProof.NONE, header)).isEqualTo(expected);
    assertThat(judge(connection, 200, STATUS_OF_THE_LIST, header)).isEqualTo(expected);
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
    assertThat(
            judge(
                Connection.INSPECTED,
                status,
                AnswerProof.NONE,
                new HttpHeader("Content-Type", "text/html"),
                new HttpHeader("Server", server)))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "INSPECTED, 403, AZURE",
    "CLEAR, 200, AZURE",
    "CLEAR, 403, AZURE",
    "CLEAR, 407, MIDDLEBOX"
  })
  void serverOfTheList_isAzureWhereNoMiddleboxSpeaksForItself(
      Connection connection, int status, AnsweredBy expected) {
    assertThat(judge(connection, status, SERVER_OF_THE_LIST)).isEqualTo(expected);
  }

  @Test
  void serverOfTheList_isNotBelievedWhenItLeadsAway() {
    var away = new HttpHeader("Location", "http://10.1.1.1/login");

    assertThat(judge(Connection.CLEAR, 302, SERVER_OF_THE_LIST, away))
        .isEqualTo(AnsweredBy.MIDDLEBOX);
  }

  @Test
  void refusalThatTheServiceIsKnownFor_isBlamedOnNobody() {
    assertThat(judge(Connection.INSPECTED, 403, STATUS_OF_THE_LIST)).isEqualTo(AnsweredBy.UNKNOWN);
  }

  @Test
  void refusalThatTheServiceIsKnownFor_isStillAFiltersWithoutTheServicesOtherSigns() {
    assertThat(judge(Connection.INSPECTED, 403, new AnswerProof(List.of(), null, true)))
        .isEqualTo(AnsweredBy.MIDDLEBOX);
    assertThat(judge(Connection.INSPECTED, 403, new AnswerProof(null, false, true)))
        .isEqualTo(AnsweredBy.MIDDLEBOX);
  }

  @ParameterizedTest
  @CsvSource({"AZURE, AZURE", "INSPECTED, MIDDLEBOX", "CLEAR, MIDDLEBOX"})
  void redirectThatTheServiceIsKnownFor_isItsOwnOverItsOwnCertificate(
      Connection connection, AnsweredBy expected) {
    var away = new HttpHeader("Location", "https://cdn.example/file");

    assertThat(judge(connection, 302, STATUS_OF_THE_LIST, away)).isEqualTo(expected);
  }

  @Test
  void reportOfAnOlderVersion_isTakenAtItsWord() {
    var saved = endpoint(Connection.AZURE, http(200, AnsweredBy.MIDDLEBOX, null));

    assertThat(WHO.judge(saved)).isEqualTo(AnsweredBy.MIDDLEBOX);
  }

  @Test
  void reportOfThisVersion_isJudgedAgain() {
    var saved = endpoint(Connection.AZURE, http(200, AnsweredBy.MIDDLEBOX, AnswerProof.NONE));

    assertThat(WHO.judge(saved)).isEqualTo(AnsweredBy.AZURE);
  }

  @Test
  void silence_isNobodys() {
    assertThat(WHO.judge(endpoint(Connection.AZURE, http(null, null, null)))).isNull();
  }

  static List<LabReport> reports() {
    return LabReports.all();
  }

  /** The probes that made these reports judged by themselves. */
  @ParameterizedTest
  @MethodSource("reports")
  void answersInTheLab_areJudgedAsTheirProbesJudgedThem(LabReport lab) {
    for (var check : lab.report().checks()) {
      if (check.observation() instanceof EndpointObservation seen
          && seen.http() != null
          && seen.http().status() != null) {
        var http = seen.http();
        var again =
            http(http.status(), null, proof(seen), http.headers().toArray(HttpHeader[]::new));
        assertThat(WHO.judge(seen.withHttp(again))).as(check.id()).isEqualTo(http.answeredBy());
      }
    }
  }

  private static AnswerProof proof(EndpointObservation seen) {
    for (var endpoint : ENDPOINTS.endpoints()) {
      if (endpoint.id().equals(seen.target().id()) && !endpoint.proof().headers().isEmpty()) {
        var http = Objects.requireNonNull(seen.http());
        return new AnswerProof(
            endpoint.proof().headers().stream().filter(it -> http.header(it) != null).toList(),
            null,
            endpoint.proof().statuses().contains(http.status()));
      }
    }
    return AnswerProof.NONE;
  }

  private static @Nullable AnsweredBy judge(
      Connection connection, int status, AnswerProof proof, HttpHeader... headers) {
    return WHO.judge(endpoint(connection, http(status, null, proof, headers)));
  }

  private static HttpObservation http(
      @Nullable Integer status,
      @Nullable AnsweredBy by,
      @Nullable AnswerProof proof,
      HttpHeader... headers) {
    return new HttpObservation(
        0,
        9,
        status == null ? HttpOutcome.TIMEOUT : HttpOutcome.ANSWERED,
        status,
        "http/1.1",
        by,
        proof,
        List.of(headers),
        null,
        null,
        List.of(),
        null);
  }

  private static EndpointObservation endpoint(Connection connection, HttpObservation http) {
    return new EndpointObservation(
        new EndpointTarget("test", "gbl.his.arc.azure.com", 443, "/", true, false),
        RequestRoute.direct("test"),
        null,
        null,
        null,
        connection.issuer == null ? null : tls(connection.issuer),
        http,
        null);
  }

  private static TlsObservation tls(String issuer) {
    var chain = new ArrayList<PeerCertificate>();
    chain.add(
        new PeerCertificate(
            "CN=gbl.his.arc.azure.com",
            issuer,
            "1",
            false,
            Instant.EPOCH,
            Instant.EPOCH,
            List.of("gbl.his.arc.azure.com"),
            "",
            null));
    return new TlsObservation(
        0, 9, TlsOutcome.ESTABLISHED, "TLSv1.3", null, null, chain, null, null);
  }
}
