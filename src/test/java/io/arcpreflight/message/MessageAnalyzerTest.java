package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.KnownMessage;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.message.FailureReason.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageAnalyzerTest {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);

  private final MessageAnalyzer analyzer = new MessageAnalyzer(CATALOG);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AADSTS50005",
        "AADSTS50097",
        "AADSTS53003",
        "AADSTS53009",
        "AADSTS53010",
        "AADSTS530003",
        "AADSTS56003",
        "AADSTS135011"
      })
  void analyze_whatTheTenantAsksOfADevice_isConditionalAccess(String code) {
    assertThat(ids(code + ": as the service words it today"))
        .containsExactly("identity.conditional-access");
  }

  @Test
  void analyze_anUnsupportedVersionOfTheApi_isNoUnregisteredProvider() {
    var unsupported =
        "Code=\"NoRegisteredProviderFound\" Message=\"No registered resource provider found for"
            + " location 'westus' and API version '2019-05-01' for type 'machines'. The supported"
            + " api-versions are '2021-01-28-preview, 2022-03-10'.\"";
    assertThat(ids(unsupported)).containsExactly("arm-api-version-unsupported");
    assertThat(ids("Code=\"NoRegisteredProviderFound\""))
        .containsExactly("azure.provider-not-registered");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AZCM0127", "AZCM0128", "AZCM0129", "AZCM0142"})
  void analyze_whatTheInstallerWasAskedForWrongly_isAParameter(String code) {
    assertThat(analyzer.analyze("status: failed, code: " + code).reasons())
        .singleElement()
        .satisfies(
            reason -> assertThat(reason.failure().causes()).containsExactly("parameter.invalid"));
  }

  /** What the provider of machines passes on has a code of its own around it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HCRP400|following scope(s) are locked: '/subscriptions/0'|azure.locked",
        "HCRP400|The subscription is not registered to use namespace 'Microsoft.HybridCompute'"
            + "|azure.provider-not-registered",
        "HCRP400|RequestDisallowedByPolicy|azure.policy-denied",
        "HCRP403|AuthorizationFailed|azure.not-authorized",
        "HCRP409|following scope(s) are locked: '/subscriptions/0'|azure.locked"
      })
  void analyze_theFailureWithinAnother_leads(String code, String within, String cause) {
    assertThat(ids("ERROR CODE: " + code + " {\"error\": {\"message\": \"" + within + "\"}}"))
        .containsExactly(cause);
  }

  @Test
  void analyze_aCodeOfTheProviderAlone_saysWhatItCan() {
    assertThat(ids("ERROR CODE: HCRP403")).containsExactly("agent.identity-expired");
    assertThat(ids("ERROR CODE: HCRP409")).containsExactly("operation-in-progress");
  }

  /** 1056 says that it runs already. */
  @Test
  void analyze_aServiceThatRuns_hasNotFailedToStart() {
    assertThat(ids("StartService failed (1056)")).isEmpty();
    assertThat(ids("StartService failed (1053)")).containsExactly("agent.service-start-failed");
  }

  @Test
  void analyze_aCodeThatIsNotInTheCatalogue_hasTheCodeOfWhoGivesIt() {
    assertThat(reason("azcm0999: x"))
        .returns(Kind.UNLISTED_CODE, FailureReason::kind)
        .returns("azcm0999", FailureReason::id)
        .returns("AZCM0999", FailureReason::code)
        .returns(Severity.ERROR, FailureReason::severity);
    assertThat(reason("AADSTS50196: x").code()).isEqualTo("AZCM0041");
    assertThat(reason("Code=QuotaExceeded").code()).isEqualTo("AZCM0042");
  }

  /** Only what looks like a code is none where nothing is said to have failed. */
  @Test
  void analyze_whatLooksLikeACode_needsTrouble() {
    assertThat(ids("level=info msg=\"Code=QuotaExceeded\"")).isEmpty();
    assertThat(ids("level=warning msg=\"Code=QuotaExceeded\"")).containsExactly("QuotaExceeded");
    assertThat(ids("level=info msg=\"AADSTS50196\"")).containsExactly("AADSTS50196");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Code=QuotaExceeded|QuotaExceeded",
        "code: QuotaExceeded, x|QuotaExceeded",
        "Code=Abcdef|",
        "Code=AbcdeF|AbcdeF",
        "Code=AbcdE|",
        "Code=QUOTAEXCEEDED|",
        "Code=quotaExceeded|",
        "Code QuotaExceeded|",
        "Code=|",
        "AADSTS50196|AADSTS50196",
        "AADSTS501|",
        "AADSTS5019|AADSTS5019",
        "AADSTS5019x|",
        "AADSTS 50 196|",
        "AADSTS123456789012|AADSTS123456789012",
        "AADSTS1234567890123|",
        "AZCM099|",
        "AZCM09 99|"
      })
  void analyze_codesByTheirForm(String text, @Nullable String code) {
    assertThat(ids(text)).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void analyze_theCodeOfSuccess_isNoFailure() {
    var analysis = analyzer.analyze("AZCM0000");
    assertThat(analysis.reasons()).isEmpty();
    assertThat(analysis.azcmCode()).isNull();
    assertThat(analyzer.analyze("AZCM0000, then AZCM0061").azcmCode()).isEqualTo("AZCM0061");
    assertThat(ids("AZCM0000, then AZCM0061")).containsExactly("AZCM0061");
  }

  @Test
  void analyze_aFrameAlone_saysNothingWhereThereIsNoTrouble() {
    var frame = CATALOG.messages().stream().filter(KnownMessage::frame).findFirst().orElseThrow();
    var text = String.join(" x ", frame.patterns().getFirst());
    assertThat(analyzer.analyze("level=error msg=\"" + text + "\"").reasons())
        .extracting(reason -> reason.recognition().id())
        .containsExactly(frame.id());
    assertThat(ids("level=info msg=\"" + text + "\"")).isEmpty();
  }

  /** A message that may mean much means what the frame around it is about. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dial tcp 10.1.1.1:3128: connection refused|tcp.refused proxy.refused",
        "proxyconnect tcp: dial tcp 10.1.1.1:3128: connection refused|proxy.refused",
        "required endpoints unavailable: connection refused|tcp.refused proxy.refused",
        "ERROR CODE: HCRP409 connection refused|tcp.refused proxy.refused",
        "ClientSecretCredential authentication failed: connection refused"
            + "|tcp.refused proxy.refused",
        "ClientSecretCredential authentication failed: proxyconnect tcp: connection refused"
            + "|proxy.refused",
      })
  void analyze_aMessageWithinAFrame_hasItsArea(String text, String causes) {
    assertThat(String.join(" ", reason(text).causes())).isEqualTo(causes);
  }

  @Test
  void analyze_messagesApart_areBothTold() {
    assertThat(ids("a: no route to host; b: x509: certificate signed by unknown authority"))
        .containsExactlyInAnyOrder("tcp.host-unreachable", "tls.untrusted-issuer");
  }

  /** The words in front are a part of it, not a second message. */
  @Test
  void analyze_theLongestFormOfAMessage_isTheOneThatStandsThere() {
    assertThat(ids("context deadline exceeded (Client.Timeout exceeded while awaiting headers)"))
        .containsExactly("http.timeout");
  }

  @Test
  void analyze_equallySpecificCodes_areInTheOrderOfTheText() {
    assertThat(ids("Code=\"FrobnicateX\", AADSTS99999"))
        .containsExactly("FrobnicateX", "AADSTS99999");
    assertThat(ids("AADSTS99999, Code=\"FrobnicateX\""))
        .containsExactly("AADSTS99999", "FrobnicateX");
  }

  @Test
  void analyze_aControlCharacter_isNoObstacle() {
    assertThat(ids("\u0080\u007f AZCM0999 \u0080")).containsExactly("AZCM0999");
  }

  @Test
  void analyzeRecords_afterABlankLine() {
    assertThat(analyzer.analyzeRecords("\nlevel=error msg=AZCM0061\nlevel=error msg=AZCM0062\n"))
        .hasSize(2);
  }

  @Test
  void analyzeRecords_leavesOutWhatSaysNothing() {
    var text =
        """
        level=info msg="x"
        level=error msg="lookup a.example:
         no such host"
        level=info msg="Connected machine to Azure"
        level=info msg="y"
        AZCM0061\
        """;
    assertThat(analyzer.analyzeRecords(text))
        .extracting(analysis -> analysis.text().strip().lines().count())
        .containsExactly(2L, 1L, 1L);
    assertThat(analyzer.analyzeRecords("")).isEmpty();
  }

  @Test
  void analysis_tellsItsLevel() {
    assertThat(analyzer.analyze("level=debug msg=\"AZCM0061\""))
        .returns(LogLevel.DEBUG, MessageAnalysis::level)
        .returns(true, MessageAnalysis::isBackground);
    assertThat(analyzer.analyze("level=info msg=\"AZCM0061\"").isBackground()).isFalse();
    assertThat(analyzer.analyze("AZCM0061"))
        .returns(null, MessageAnalysis::level)
        .returns(false, MessageAnalysis::isBackground);
  }

  private FailureReason reason(String text) {
    return analyzer.analyze(text).reasons().getFirst().failure();
  }

  private List<String> ids(String text) {
    return analyzer.analyze(text).reasons().stream().map(reason -> reason.failure().id()).toList();
  }
}
