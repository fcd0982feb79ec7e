package io.arcpreflight.cli;

import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Document2021;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.RemedyStep;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.report.explain.Explainer;
import io.arcpreflight.report.explain.Explanation;
import io.arcpreflight.report.explain.Explanation.Item;
import io.arcpreflight.report.explain.Explanation.OfArea;
import io.arcpreflight.report.explain.Explanation.OfCause;
import io.arcpreflight.report.explain.Explanation.OfCode;
import io.arcpreflight.report.explain.Explanation.OfMessage;
import io.arcpreflight.report.explain.Explanation.OfStatus;
import io.arcpreflight.report.explain.Explanation.OfTopic;
import io.arcpreflight.report.explain.Explanation.OfUnlistedCode;
import io.arcpreflight.text.TextWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
  private static final Catalog ENGLISH = Catalog.load(Language.ENGLISH);

  private final TestProcess process = new TestProcess();

  static List<String> codes() {
    return Document2021.read().codes();
  }

  static Stream<Arguments> messages() {
    var messages = Document2021.read().messages();
    return IntStream.rangeClosed(1, 9).mapToObj(row -> Arguments.of(row, messages.get(row - 1)));
  }

  static Stream<String> everyId() {
    return Stream.of(
            ENGLISH.causes().stream().map(cause -> cause.id()),
            ENGLISH.codes().stream().map(code -> code.code()),
            ENGLISH.messages().stream().map(message -> message.id()),
            Stream.of("verbose-log", "logs", "support", "footnote-1"))
        .flatMap(ids -> ids);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void explain_codeOfTheDocument(String name) {
    var code = ENGLISH.code(name).orElseThrow();
    assertThat(process.run("explain", name)).isZero();
    assertThat(joined(process.out()))
        .contains(name, ENGLISH.text(code).likelyCause(), "azcmagent exits with " + code.exit());
    assertThat(process.err()).isEmpty();
  }

  @Test
  void explain_anAreaListsItsCauses() {
    for (var area : Area.values()) {
      assertThat(process.run("explain", area.id())).isZero();
      for (var cause : ENGLISH.causes()) {
        var line = "    " + cause.id() + " ";
        if (cause.area() == area) {
          assertThat(process.out()).contains(line);
          assertThat(joined(process.out())).contains(ENGLISH.text(cause).title());
        } else {
          assertThat(process.out()).doesNotContain(line);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "407,proxy.authentication-required",
    "http 403,proxy.forbidden",
    "HTTP-502,proxy.upstream-failed",
    "status 511,http.captive-portal"
  })
  void explain_aStatusOfHttpListsItsCauses(String word, String cause) {
    assertThat(process.run("explain", word)).isZero();
    assertThat(process.out())
        .contains("    " + cause + " ", "Next:  arc-preflight explain " + cause);
    assertThat(process.run("explain", word, "--format", "json", "--lang", "ko")).isZero();
    assertThat(process.out()).contains("\"kind\": \"http-status\"", "\"id\": \"" + cause + "\"");
  }

  /** 26 and 6 are numbers of codes, and those come first. */
  @Test
  void explain_aCodeBeforeAStatus() {
    for (var status = 100; status < 600; status++) {
      if (ENGLISH.code(status).isPresent()) {
        process.run("explain", String.valueOf(status));
        assertThat(process.out()).contains("AZCM0" + status);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void explain_codeInALogLine(String name) {
    var line = "level=error msg=\"0c5e4f8a-91d0-4f53 at 10.1.2.3: see " + name + "\"";
    assertThat(process.run("explain", line, "--format", "json")).isZero();
    assertThat(process.out()).contains("\"id\": \"" + name + "\"");
  }

  @ParameterizedTest
  @MethodSource("messages")
  void explain_messageOfTheDocument(int row, String message) {
    assertThat(process.run("explain", message)).isZero();
    assertExplainsRow(row);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void explain_messageWithOtherHostsIdsAndAddresses(int row, String message) {
    process.input("2026-11-22T10:15:30+09:00 " + withOtherValues(message) + "\r\n");
    assertThat(process.run("explain", "-")).isZero();
    assertExplainsRow(row);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void explain_messageAsSeparateWords(int row, String message) {
    var words = Stream.concat(Stream.of("explain"), Stream.of(message.split(" ", -1)));
    assertThat(process.run(words.toArray(String[]::new))).isZero();
    assertExplainsRow(row);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void explain_messageInAFile(int row, String message, @TempDir Path folder) throws IOException {
    var log = Files.writeString(folder.resolve("azcmagent.log"), withOtherValues(message), UTF_16);
    assertThat(process.run("explain", log.toString())).isZero();
    assertExplainsRow(row);
  }

  @ParameterizedTest
  @CsvSource({
    "azcm61, AZCM0061",
    "azcm 61, AZCM0061",
    "AZCM-0061, AZCM0061",
    "61, AZCM0061",
    "0061, AZCM0061",
    "exit code 61, AZCM0061",
    "code-0061, AZCM0061",
    "130, AZCM0130",
    "Proxy.Forbidden, proxy.forbidden",
    "MESSAGE-3, message-3",
    "message 3, message-3",
    "AADSTS7000215, aadsts-7000215",
    "aadsts-7000215, aadsts-7000215",
    "7000215, aadsts-7000215",
    "verbose, verbose-log",
    "log, logs",
    "footnote 1, footnote-1",
  })
  void explain_shortForms(String written, String id) {
    assertThat(process.run("explain", written)).isZero();
    assertThat(process.out().lines().limit(3)).anyMatch(line -> line.endsWith(" " + id));
  }

  @ParameterizedTest
  @MethodSource("everyId")
  void explain_everyIdInBothLanguages(String id) {
    for (var language : List.of("en", "ko")) {
      for (var detail : List.of("--short", "--verbose")) {
        assertThat(process.run("explain", id, "--lang", language, detail)).isZero();
        assertThat(process.out().lines().limit(3)).anyMatch(line -> line.endsWith(id));
        assertThat(process.out()).doesNotContain("{subject}", "{location}", "<subject>");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everyId")
  void explain_fitsInEightyColumnsButForWhatIsCopied(String id) {
    process.run("explain", id);
    assertThat(process.out().lines())
        .filteredOn(line -> TextWidth.of(line) > 80)
        .allMatch(line -> isCopied(line.strip(), id), "is a command, a path or an address");
  }

  @Test
  void explain_codeThatNewerAgentsReplaced() {
    process.run("explain", "parameter.cloud");
    assertThat(process.out()).contains("AZCM0014; newer agents report AZCM0023");
    process.run("explain", "14");
    assertThat(joined(process.out())).contains("Today's agents report this as AZCM0023");
  }

  @Test
  void explain_codeThatMeansAnotherThingAsOwnExit() {
    process.run("explain", "6");
    assertThat(joined(process.out())).contains("As the exit code of arc-preflight itself, 6");
  }

  @Test
  void explain_manyCausesAreCutUnlessAllAreAskedFor() {
    process.run("explain", "26");
    assertThat(process.out())
        .containsPattern("and \\d+ more \\(--verbose\\)")
        .doesNotContain("http.timeout");
    process.run("explain", "26", "--verbose");
    assertThat(process.out()).contains("http.timeout").doesNotContain("more (--verbose)");
  }

  @Test
  void explain_commandsOfTheSystemThatItRunsOn() {
    process.run("explain", "61");
    assertThat(process.out()).contains("systemctl start himdsd").doesNotContain("sc.exe");
    process.windows().run("explain", "61");
    assertThat(process.out()).contains("sc.exe start himds").doesNotContain("systemctl");
    process.run("explain", "61", "--verbose");
    assertThat(process.out()).contains("# Linux", "systemctl start himdsd", "# Windows", "sc.exe");
  }

  @Test
  void explain_commandThatOnlyTheOtherSystemHas() {
    process.run("explain", "footnote-1");
    assertThat(process.out().lines().map(String::strip))
        .containsSequence(
            "# Windows",
            "reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\System /v CleanupProfiles");
  }

  @Test
  void explain_severalThingsTheMostSpecificFirst() {
    var text =
        "AZCM0041 AADSTS700016: Application with identifier 'a' was not found in the directory"
            + " 'b'; AADSTS50196";
    process.run("explain", text);
    assertThat(process.out().lines().findFirst().orElseThrow()).endsWith("message-6");
    assertThat(process.out().lines().dropWhile(line -> !line.equals("Also in this text")))
        .extracting(line -> line.strip().split(" ", 2)[0])
        .containsSubsequence("aadsts-700016", "AADSTS50196", "AZCM0041");
  }

  @Test
  void explain_codeThatTheCatalogueLacks() {
    assertThat(process.run("explain", "AADSTS50196")).isZero();
    assertThat(process.out())
        .contains("https://learn.microsoft.com/entra/identity-platform/reference-error-codes");
  }

  @Test
  void explain_idFromTheStandardInput() {
    assertThat(process.input("61\n").run("explain", "-")).isZero();
    assertThat(process.out()).contains("AZCM0061");
  }

  @Test
  void explain_controlCharactersAreShownAndNotObeyed() {
    process.run("explain", "Invalid client\u202e\u001b[31m secret\u0007 provided AADSTS7000215");
    assertThat(process.out()).doesNotContain("\u001b", "\u202e", "\u0007");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prxy.forbidden|did you mean proxy.forbidden?",
        "verbos-log|did you mean verbose-log?",
        "999|999' is not a known code, cause, message, topic",
        "nobody knows this|nobody knows this' is not a known code, cause, message, topic",
        "missing/report.json|there is no file missing/report.json",
        ".|. is a folder; a file with a message or a saved report is needed",
      })
  void explain_unknown(String words, String sentence) {
    assertThat(process.run("explain", words)).isEqualTo(23);
    assertThat(process.out()).isEmpty();
    assertThat(process.err()).startsWith("arc-preflight: ").contains(sentence).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AZCM0999", "AADSTS16000"})
  void explain_unlistedCode_isTheSameAloneAndInAText(String code) {
    assertThat(process.run("explain", code)).isZero();
    var alone = process.out();
    assertThat(alone).contains(code);
    assertThat(process.run("explain", "it ended with " + code + ", again")).isZero();
    assertThat(process.out()).isEqualTo(alone);
    assertThat(process.input(code + "\n").run("explain", "-")).isZero();
    assertThat(process.out()).isEqualTo(alone);
  }

  @Test
  void explain_unlistedCodeOfAzure_isTheSameAloneAndInAText() {
    assertThat(process.run("explain", "WidgetFellOver")).isZero();
    var alone = process.out();
    assertThat(alone).contains("WidgetFellOver", "Azure Resource Manager");
    assertThat(process.run("explain", "{\"error\": {\"code\": \"WidgetFellOver\"}}")).isZero();
    assertThat(process.out()).isEqualTo(alone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"AZCM0127", "AZCM0128", "AZCM0129", "AZCM0142"})
  void explain_codeOfTheInstallerAlone_isSaidToBeInNoDocument(String code) {
    assertThat(process.run("explain", code)).isZero();
    assertThat(process.out().replaceAll("\\s+", " "))
        .contains("Neither in the document of 2021 nor in the one of 2026-07-07");
  }

  @Test
  void explain_regionOrVersionThatIsNotOffered_isNoUnregisteredProvider() {
    process.run(
        "explain",
        "(NoRegisteredProviderFound) No registered resource provider found for location 'x' and API"
            + " version '2030-01-01' for type 'machines'. The supported api-versions are"
            + " '2020-08-02'. The supported locations are 'westeurope'.");
    assertThat(process.out())
        .contains("arm-api-version-unsupported")
        .doesNotContain("arm-no-registered-provider", "azure.provider-not-registered");
  }

  @Test
  void explain_aWrongNumberIsNotTakenForAnother() {
    process.run("explain", "AZCM0060");
    assertThat(process.err()).doesNotContain("did you mean");
  }

  @Test
  void explain_longUnknownTextIsCut() {
    process.run("explain", "abc ".repeat(1_000));
    assertThat(process.err()).hasSizeLessThan(200).contains("…' is not a known code");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "all is well", "{\"error\": {\"message\": \"fine\"}}"})
  void explain_inputWithoutAnythingKnown(String text) {
    assertThat(process.input(text).run("explain", "-")).isEqualTo(23);
    assertThat(process.err())
        .contains("the standard input contains no saved report and no known message or code");
  }

  @Test
  void explain_inputThatIsNoText() {
    assertThat(process.input(new byte[] {1, 2, 0, 3, 0, 0}).run("explain", "-")).isEqualTo(23);
    assertThat(process.err()).contains("the standard input is not text");
  }

  @Test
  void explain_inputThatIsTooLong() {
    assertThat(process.input("x".repeat(1 << 20) + "y").run("explain", "-")).isEqualTo(23);
    assertThat(process.err()).contains("the standard input is longer than 1 MiB");
  }

  @Test
  void explain_nothing() {
    assertThat(process.run("explain")).isEqualTo(101);
    assertThat(process.err()).contains("explain needs something to explain");
  }

  @Test
  void explain_nagiosIsForReports() {
    assertThat(process.run("explain", "61", "--format", "nagios")).isEqualTo(3);
    assertThat(process.err()).contains("--format: nagios is for saved reports only");
  }

  @Test
  void list_namesEverything() {
    assertThat(process.run("explain", "--list")).isZero();
    assertThat(process.out().lines().map(line -> line.strip().split(" ", 2)[0]))
        .containsSubsequence(everyId().toList());
    process.run("explain", "--list", "--format", "json");
    assertThat(process.out())
        .contains("\"kind\": \"cause\"", "\"id\": \"proxy.forbidden\"", "\"code\": \"AZCM0026\"");
  }

  private void assertExplainsRow(int row) {
    var message = ENGLISH.message("message-" + row).orElseThrow();
    assertThat(process.out().lines().limit(4)).anyMatch(line -> line.endsWith("message-" + row));
    assertThat(joined(process.out()))
        .contains(
            "row " + row + " of the connection issues of 2021",
            ENGLISH.text(message).meaning(),
            message.causes().getFirst());
    assertThat(process.err()).isEmpty();
  }

  private static String withOtherValues(String message) {
    return message
        .replace("fb84ce97-b875-4d12-b031-ef5e7edf9c8e", "0c5e4f8a-91d0-4f53-8a2f-6b1f2d7c3e11")
        .replace("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", "A1B2C3D4-0000-1111-2222-333344445555")
        .replace("40.126.9.7:443", "[2603:1036:302:4c9::b]:443")
        .replace("login.windows.net", "login.microsoftonline.us")
        .replace("management.azure.com", "management.usgovcloudapi.net")
        .replace("myResourceGroup", "rg-arc-seoul")
        .replace("MSJC01", "srv-db-07")
        .replace("username@domain.com", "arc@corp.example");
  }

  private static boolean isCopied(String line, String id) {
    return !line.contains(" ")
        || commands(new Explainer(ENGLISH).byId(id).orElseThrow()).anyMatch(line::equals);
  }

  private static Stream<String> commands(Explanation explanation) {
    var remedy =
        switch (explanation) {
          case OfCause cause -> cause.remedy();
          case OfCode code -> code.remedy();
          case OfMessage message -> message.remedy();
          case OfTopic topic -> topic.remedy();
          case OfArea _, OfStatus _, OfUnlistedCode _ -> List.<RemedyStep>of();
        };
    var items = explanation instanceof OfTopic topic ? topic.items() : List.<Item>of();
    return Stream.concat(
            items.stream().map(Item::value),
            remedy.stream().flatMap(step -> Stream.of(step.linux(), step.windows())))
        .filter(Objects::nonNull)
        .flatMap(String::lines);
  }

  /** The text without line breaks and indents, as it was before it was laid out. */
  private static String joined(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
