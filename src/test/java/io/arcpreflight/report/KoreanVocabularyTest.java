package io.arcpreflight.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One Korean word for one thing, in all that a person reads. */
class KoreanVocabularyTest {
  private static final Path RESOURCES = Path.of("src/main/resources/io/arcpreflight");
  private static final Pattern BARE_PARTICLE =
      Pattern.compile("\\{[A-Za-z0-9]+}[\"”]?(으로|이나|이|가|을|를|은|는|과|와|로|나)[ ,.\")]");

  /** Of earlier versions' reports the English is given, and the Korean is no longer written. */
  private static List<Path> texts() throws IOException {
    var texts = new ArrayList<Path>();
    try (var files = Files.walk(RESOURCES)) {
      for (var file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file) && file.toString().contains("/ko/")) {
          texts.add(file);
        }
      }
    }
    texts.add(Path.of("README.ko.md"));
    texts.add(Path.of("docs/first-ten-minutes.ko.md"));
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "컴퓨터,서버",
    "고치,수정하",
    "고쳐,수정해",
    "재시작,다시 시작",
    "재부팅,다시 부팅",
    "상태 보고,하트비트",
    "일련번호,일련 번호",
    "게스트 설정,게스트 구성",
    "SELnx,SELinux",
    "타임아웃,시간 초과",
    "어플리케이션,애플리케이션",
  })
  void everyThing_hasOneWord(String other, String word) throws IOException {
    for (var file : texts()) {
      if (!file.endsWith("earlier-phrases.json")) {
        assertThat(Files.readString(file, UTF_8)).as("%s: %s", file, word).doesNotContain(other);
      }
    }
  }

  @Test
  void particlesAfterAValue_areWrittenInBothForms() throws IOException {
    for (var file : texts()) {
      assertThat(BARE_PARTICLE.matcher(Files.readString(file, UTF_8)).results())
          .as("%s", file)
          .extracting(found -> found.group())
          .isEmpty();
    }
  }
}
