package io.arcpreflight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fixtures.TestProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.CommandSpec;

/** What the command line says in Korean, in help and in refusals. */
class HelpWordsTest {
  private final TestProcess process = new TestProcess();

  private static void collect(CommandSpec spec, Set<String> texts) {
    texts.addAll(HelpWords.englishTexts(spec).values());
    spec.subcommands().values().forEach(sub -> collect(sub.getCommandSpec(), texts));
  }

  /** Command lines and empty lines say the same in every language. */
  private static boolean isWords(String text) {
    return (!text.isBlank() && !text.startsWith("  ")) || text.startsWith("  0  ");
  }

  @Test
  void everyTextOfTheHelp_isKorean() {
    var model = ArcPreflight.model(process.context(), process.console());
    var texts = new TreeSet<String>();
    collect(model, texts);
    texts.addAll(List.of("Examples:", "Options used most:"));
    var missing = new ArrayList<String>();
    var korean = Catalog.load(Language.KOREAN);
    for (var text : texts) {
      if (isWords(text) && korean.commandLine(text).equals(text)) {
        missing.add(text);
      }
    }
    assertThat(missing).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "check --help",
        "check --help --all",
        "connect --help",
        "health --help",
        "log --help",
        "explain --help",
        "endpoints --help",
        "help check",
        "help log",
      })
  void help_inAKoreanLocaleHoldsNoEnglishSentence(String line) {
    assertThat(process.variable("LANG", "ko_KR.UTF-8").run(line.split(" "))).isZero();
    assertThat(process.out())
        .startsWith("사용법: arc-preflight")
        .doesNotContainPattern("[a-z]{2,} (the|this|of|is|are|and|or|not|for) [a-z]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "check --frmat json|check 명령에는 '--frmat' 옵션이 없음. 혹시 --format?",
        "chek|'chek' 명령이 없음. 혹시 check?",
        "check --format xml|--format: 'xml'은 text, json, nagios, junit, prometheus, markdown,"
            + " html, firewall, firewall-csv, ndjson 중 하나가 아님",
        "check --timeout soon|--timeout: 'soon'은 30s, 500ms, 2m처럼",
        "check --location|--location에 값이 필요함",
        "check --only=|--only: 값이 비어 있음",
        "explain|설명할 것을 지정해야 함",
        "explain nothing.known|알려진 코드, 원인, 메시지, 주제",
        "explain missing.json|파일 missing.json이 없음",
        "log missing.log|파일 missing.log가 없음",
        "help chek|'chek' 명령이 없음. 명령: check",
        "check --offline -o .|--output: .에 쓸 수 없음: 폴더임",
        "connect --even-if dns.slo|'dns.slo'는 원인이 아님. 혹시 dns.slow?",
        "check --cloud x --lang ko|(parameter.cloud)",
      })
  void refusal_inAKoreanLocaleIsKorean(String line, String sentence) {
    assertThat(process.variable("LANG", "ko_KR.UTF-8").run(line.split(" "))).isPositive();
    assertThat(process.err())
        .contains(sentence)
        .doesNotContainPattern("[a-z]{2,} (the|this|of|is|are|and|or|not|for|has|no) ");
  }

  @Test
  void languageOfTheCommandLine_countsMoreThanTheLocale() {
    process.variable("LANG", "ko_KR.UTF-8").run("check", "--frmat", "x", "--lang", "en");
    assertThat(process.err()).contains("check has no option '--frmat'");
    process.variable("LANG", "C.UTF-8").run("check", "--frmat", "x", "--lang=ko");
    assertThat(process.err()).contains("옵션이 없음");
    process.run("log", "--help", "--lang", "ko");
    assertThat(process.out()).startsWith("사용법: ");
  }
}
