package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Document2021;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.message.Recognition.CodeFound;
import io.arcpreflight.message.Recognition.Issuer;
import io.arcpreflight.message.Recognition.MessageFound;
import io.arcpreflight.message.Recognition.UnlistedCode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRecognizerTest {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);
  private static final List<String> LIKELIEST_CAUSES =
      List.of(
          "tcp.network-unreachable",
          "proxy.forbidden",
          "dns.no-such-host",
          "proxy.forbidden",
          "identity.secret-invalid",
          "identity.application-unknown",
          "azure.not-authorized",
          "azure.provider-not-registered",
          "proxy.forbidden");

  private final MessageRecognizer recognizer = new MessageRecognizer(CATALOG);

  static Stream<Arguments> published() {
    var messages = Document2021.read().messages();
    return IntStream.rangeClosed(1, 9).mapToObj(row -> Arguments.of(row, messages.get(row - 1)));
  }

  @ParameterizedTest
  @MethodSource("published")
  void recognize_asPublished(int row, String message) {
    assertRow(row, message);
  }

  @ParameterizedTest
  @MethodSource("published")
  void recognize_otherHostsIdsAndAddresses(int row, String message) {
    assertRow(
        row,
        message
            .replace("fb84ce97-b875-4d12-b031-ef5e7edf9c8e", "0c5e4f8a-91d0-4f53-8a2f-6b1f2d7c3e11")
            .replace("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "A1B2C3D4-0000-1111-2222-333344445555")
            .replace("40.126.9.7:443", "[2603:1036:302:4c9::b]:443")
            .replace("login.windows.net", "login.microsoftonline.us")
            .replace("management.azure.com", "management.usgovcloudapi.net")
            .replace("myResourceGroup", "rg-arc-seoul")
            .replace("MSJC01", "srv-db-07")
            .replace("username@domain.com", "arc@corp.example")
            .replace("2019-03-18-preview", "2026-06-16-preview")
            .replace("api-version=1.0", "api-version=2.1"));
  }

  @ParameterizedTest
  @MethodSource("published")
  void recognize_insideALogLine(int row, String message) {
    assertRow(
        row,
        "time=\"2026-03-31T10:15:30+09:00\" level=error msg=\"connect failed\" Error=\""
            + message.replace("\"", "\\\"")
            + "\" exitcode=1");
  }

  @ParameterizedTest
  @MethodSource("published")
  void recognize_insideJsonInsideJson(int row, String message) {
    var once = message.replace("\"", "\\\"").replace("'", "\\u0027");
    assertRow(row, "{\"error\":\"{\\\"message\\\":\\\"" + once.replace("\\", "\\\\") + "\\\"}\"}");
  }

  @ParameterizedTest
  @MethodSource("published")
  void recognize_wrappedAtEightyColumns(int row, String message) {
    assertRow(row, message.replaceAll("(.{79})", "$1\n"));
  }

  @ParameterizedTest
  @MethodSource("published")
  void recognize_wrappedAndIndentedAtWords(int row, String message) {
    assertRow(row, "  " + message.replace(" ", "\r\n      "));
  }

  @ParameterizedTest
  @MethodSource("published")
  void recognize_inCapitals(int row, String message) {
    assertRow(row, message.toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("published")
  void recognize_colouredAndTypographicallyQuoted(int row, String message) {
    assertRow(row, "\u001b[31mERROR\u001b[0m " + message.replace('\'', '’').replace('"', '”'));
  }

  @ParameterizedTest
  @MethodSource("published")
  void recognize_asNewerAgentsQuoteAddresses(int row, String message) {
    assertRow(row, message.replaceAll("(https://\\S+?):(\\s)", "\"$1\":$2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6|Application with identifier 'a' wasn't found in the directory 'b'.",
        "6|Application with identifier ‘a’ wasn’t found in the directory ‘b’.",
        "8|The subscription isn't registered to use namespace 'Microsoft.HybridCompute'",
        "8|The subscription isn\\u2019t registered to use namespace \\u0027Microsoft.HybridCompute",
        "5|AADSTS7000215: Invalid client secret provided. Ensure the secret is the value.",
      })
  void recognize_todaysWording(int row, String message) {
    assertRow(row, message);
  }

  static Stream<Arguments> newer() {
    return Document2021.lines("newer-messages.txt").stream()
        .map(line -> line.split("\\|", 2))
        .map(parts -> Arguments.of(parts[0], parts[1]));
  }

  @ParameterizedTest
  @MethodSource("newer")
  void recognize_newerMessages(String id, String message) {
    assertThat(recognizer.recognize(message).getFirst())
        .isInstanceOfSatisfying(
            MessageFound.class, found -> assertThat(found.message().id()).isEqualTo(id));
  }

  @Test
  void recognize_everyPatternOfTheCatalogue() {
    for (var message : CATALOG.messages()) {
      for (var fragments : message.patterns()) {
        assertThat(recognizer.recognize(String.join(" 10.0.0.1 ", fragments)))
            .as(message.id())
            .filteredOn(MessageFound.class::isInstance)
            .extracting(found -> ((MessageFound) found).message().id())
            .contains(message.id());
      }
    }
  }

  @Test
  void recognize_mostSpecificFirst() {
    var text =
        "AZCM0041: AADSTS700016: Application with identifier 'a' was not found in the directory"
            + " 'b'.";
    assertThat(recognizer.recognize(text))
        .extracting(MessageRecognizerTest::name)
        .containsExactly("message-6", "aadsts-700016", "AZCM0041");
  }

  @Test
  void recognize_codesWithoutMessages() {
    var found = recognizer.recognize("connect failed (azcm0061), later AZCM0026. AZCM0061 again");
    assertThat(found)
        .allMatch(CodeFound.class::isInstance)
        .extracting(MessageRecognizerTest::name)
        .containsExactly("AZCM0061", "AZCM0026");
  }

  @Test
  void recognize_codesThatTheCatalogueLacks() {
    var text =
        "AZCM0999 / AADSTS50196: x / {\"error\":{\"code\":\"QuotaExceeded\"}} / Status Code=403";
    assertThat(recognizer.recognize(text))
        .extracting(Recognition::where)
        .extracting(where -> where.substringOf(text))
        .containsExactly("QuotaExceeded", "AADSTS50196", "AZCM0999");
    assertThat(recognizer.recognize(text))
        .extracting(found -> ((UnlistedCode) found).issuer())
        .containsExactly(Issuer.AZURE, Issuer.ENTRA, Issuer.AGENT);
  }

  @Test
  void recognize_longerCodesAreNotShorterOnes() {
    assertThat(recognizer.recognize("AADSTS900382: cross cloud"))
        .extracting(MessageRecognizerTest::name)
        .containsExactly("aadsts-900382");
    assertThat(recognizer.recognize("LinkedAuthorizationFailed"))
        .extracting(MessageRecognizerTest::name)
        .containsExactly("arm-linked-authorization-failed");
    assertThat(recognizer.recognize("AZCM00611 XAZCM006")).isEmpty();
  }

  @Test
  void recognize_tellsWhere() {
    var text = "a\n\"Invalid  client secret\nis provided\" b";
    var found = recognizer.recognize(text).getFirst();
    assertThat(found.where().substringOf(text)).isEqualTo("Invalid  client secret\nis provided");
  }

  @Test
  void recognize_fragmentsOfDifferentMessagesAreNotJoined() {
    var text =
        "Error occurred while sending request for Device Authorization Code: retried"
            + "; all is well".repeat(200)
            + " Get \"https://pas.windows.net\": Forbidden";
    assertThat(recognizer.recognize(text))
        .extracting(MessageRecognizerTest::name)
        .containsExactly("proxy-forbidden");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\\",
        "\\u12",
        "'t",
        "\u001b[",
        "INFO    Connecting machine to Azure... This might take a few minutes.",
        "INFO    Testing connectivity to endpoints that are needed to connect to Azure...",
        "To sign in, use a web browser to open https://microsoft.com/devicelogin and enter the"
            + " code: FJK3LM8N to authenticate.",
        "https://gbl.his.arc.azure.com | true | false | TLS 1.3 | not used",
        "INFO    Creating resource in Azure...  Correlation ID=0c5e4f8a-91d0-4f53-8a2f-6b1f2d7c3e11"
            + " Resource ID=/subscriptions/x/resourceGroups/y/providers/Microsoft.HybridCompute/"
            + "machines/z",
        "INFO    Connected machine to Azure",
        "All endpoints needed to connect to Azure are available.",
        "Agent Error Code                       :",
        "conflicting opinions about the weather are not forbidden",
      })
  void recognize_healthyText(String text) {
    assertThat(recognizer.recognize(text)).isEmpty();
  }

  @Test
  void recognize_longTextTakesNoLongerThanItsLength() {
    var almost =
        "Error occurred while sending request for Device Authorization Code: \\\\\\\""
            .repeat(4_000);
    assertTimeout(Duration.ofSeconds(10), () -> recognizer.recognize(almost));
  }

  /** More places of one phrase than there is room for at first, and more phrases. */
  @Test
  void recognize_everyPlaceOfEachOfMany() {
    var text = "AADSTS7000215 ".repeat(9);
    assertThat(recognizer.recognize(text))
        .singleElement()
        .isInstanceOfSatisfying(
            MessageFound.class,
            found ->
                assertThat(found.places())
                    .hasSize(9)
                    .allSatisfy(at -> assertThat(at.substringOf(text)).isEqualTo("AADSTS7000215")));
    var all =
        CATALOG.messages().stream()
            .map(message -> String.join(" ", message.patterns().getFirst()))
            .collect(Collectors.joining(" ;\n"));
    assertThat(recognizer.recognize(all))
        .filteredOn(MessageFound.class::isInstance)
        .hasSizeGreaterThan(CATALOG.messages().size() * 3 / 4);
  }

  @Test
  void requiredLiterals_areTheRarePartOfEach() {
    assertThat(RequiredLiteral.of(List.of("https://x", "forbidden")))
        .returns("forbidden", RequiredLiteral::spelling);
    assertThat(RequiredLiteral.of(List.of("/oauth2/v2.0/token", "abc")).spelling())
        .isEqualTo("abc");
    assertThat(RequiredLiteral.of(List.of("code=abcdefgh", "abc")).spelling()).isEqualTo("abc");
    assertThat(RequiredLiteral.of(List.of("abcdefg", "abcd")).spelling()).isEqualTo("abcdefg");
    assertThat(RequiredLiteral.of(List.of("abcdefg", "error 5")).spelling()).isEqualTo("error 5");
    assertThat(RequiredLiteral.of(List.of("login.windows", "abcdefgh")).spelling())
        .isEqualTo("abcdefgh");
    assertThat(RequiredLiteral.of(List.of("a/bcdefghij", "abcdefgh")).spelling())
        .isEqualTo("abcdefgh");
    assertThat(RequiredLiteral.of(List.of("the end of.", "abcdefg")).spelling())
        .isEqualTo("the end of.");
    assertThat(RequiredLiteral.of(List.of(".the end of", "abcdefg")).spelling())
        .isEqualTo(".the end of");
    assertThat(RequiredLiteral.of(List.of("isn't found")).spelling()).isEqualTo("t found");
    assertThat(RequiredLiteral.of(List.of("first", "other")))
        .returns("first", RequiredLiteral::folded);
    assertThat(RequiredLiteral.exactly("Not Found").folded()).isEqualTo("notfound");
  }

  @Test
  void requiredLiterals_areNotWithinOneAnother() {
    var literals = recognizer.requiredLiterals();
    assertThat(literals)
        .extracting(RequiredLiteral::folded)
        .doesNotHaveDuplicates()
        .contains("azcm0", "aadsts", "code:q", "code=q");
    for (var literal : literals) {
      assertThat(literals)
          .filteredOn(other -> !other.equals(literal))
          .noneMatch(other -> literal.folded().contains(other.folded()));
    }
    for (var message : CATALOG.messages()) {
      for (var fragments : message.patterns()) {
        var folded = NormalizedText.of(String.join(" ", fragments)).chars();
        assertThat(literals)
            .as(message.id())
            .anyMatch(literal -> folded.contains(literal.folded()));
      }
    }
  }

  private void assertRow(int row, String text) {
    var found = recognizer.recognize(text);
    assertThat(found).as(text).isNotEmpty();
    assertThat(found.getFirst())
        .as(text)
        .isInstanceOfSatisfying(
            MessageFound.class,
            first -> {
              assertThat(first.message().row()).isEqualTo(row);
              assertThat(first.message().causes().getFirst())
                  .isEqualTo(LIKELIEST_CAUSES.get(row - 1));
            });
    assertThat(found)
        .as("one row only: %s", text)
        .filteredOn(other -> other instanceof MessageFound message && message.message().in2021())
        .hasSize(1);
  }

  private static String name(Recognition recognition) {
    return switch (recognition) {
      case MessageFound found -> found.message().id();
      case CodeFound found -> found.code().code();
      case UnlistedCode found -> found.code();
    };
  }
}
