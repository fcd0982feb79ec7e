package io.arcpreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Sources;
import io.arcpreflight.observation.azure.AzureCheck;
import io.arcpreflight.observation.host.HostCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sentences of facts, the titles of checks and our own phrases, held against the sources. */
class SentencesTest {
  private static final Pattern FACT = Pattern.compile("Fact\\s*\\.of\\(\\s*\"([^\"]+)\"");
  private static final Pattern VALUE = Pattern.compile("\\.with\\(\\s*\"([a-zA-Z0-9]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w*)}");

  /**
   * Added to a fact elsewhere than where it is made: by the flag, the entry, the check or the place
   * in a file.
   */
  private static final Set<String> ADDED_LATER = Set.of("flag", "entry", "check", "line");

  private final Sentences english = Catalog.load(Language.ENGLISH).sentences();
  private final Sentences korean = Catalog.load(Language.KOREAN).sentences();

  @Test
  void everyFact_hasASentenceInBothLanguagesWithTheSamePlaces() {
    var inEnglish = english.templates();
    var inKorean = korean.templates();
    assertThat(inKorean.keySet()).isEqualTo(inEnglish.keySet());
    inEnglish.forEach(
        (id, template) -> {
          var other = inKorean.getOrDefault(id, template);
          assertThat(other.names()).as(id).containsExactlyInAnyOrderElementsOf(template.names());
          assertThat(other.requiredNames())
              .as(id)
              .containsExactlyInAnyOrderElementsOf(template.requiredNames());
        });
  }

  @Test
  void everySentence_isOfAFactThatTheSourcesMake_andTheReverse() {
    var made = new TreeSet<String>();
    for (var source : Sources.main().values()) {
      FACT.matcher(source).results().forEach(found -> made.add(found.group(1)));
    }
    assertThat(english.templates().keySet())
        .containsAll(made)
        .allMatch(id -> id.matches("[a-z]+\\.[a-z0-9-]+"))
        .allMatch(id -> !sourcesOf(id).isEmpty(), "is made");
  }

  @Test
  void everyPlace_isGivenAValueWhereTheFactIsMade() {
    english
        .templates()
        .forEach(
            (id, template) -> {
              var given = new HashSet<>(ADDED_LATER);
              if (id.startsWith("change.")) {
                // HostGroups names the hosts, once it knows all of them.
                given.add("host");
              }
              for (var source : sourcesOf(id)) {
                VALUE.matcher(source).results().forEach(found -> given.add(found.group(1)));
              }
              assertThat(given).as(id).containsAll(template.requiredNames());
            });
  }

  private static List<String> sourcesOf(String factId) {
    return Sources.main().values().stream()
        .filter(source -> source.contains('"' + factId + '"'))
        .toList();
  }

  @Test
  void everyPlannedCheck_hasATitleInBothLanguages() {
    var planned = new TreeSet<String>();
    for (var check : HostCheck.values()) {
      planned.add(check.id());
    }
    for (var check : AzureCheck.values()) {
      planned.add(check.id());
    }
    var id = Pattern.compile("\"((?:agent|dns)\\.[a-z]+)\"");
    for (var planner : List.of("AgentPlanner", "Planner")) {
      id.matcher(Sources.named(planner)).results().forEach(found -> planned.add(found.group(1)));
    }
    assertThat(Resources.map(String.class, "en/checks.json").keySet()).isEqualTo(planned);
    assertThat(Resources.map(String.class, "ko/checks.json").keySet()).isEqualTo(planned);
    assertThat(Resources.map(String.class, "ko/checks.json").values()).doesNotHaveDuplicates();
  }

  @Test
  void everyPhrase_isOneOfTheProgramAndKeepsItsPlaces() {
    var said =
        Sources.literals()
            + String.join(
                "\n", english.templates().values().stream().map(it -> it.text()).toList());
    phrases()
        .forEach(
            (phrase, other) -> {
              assertThat(places(other)).as(other).isEqualTo(numbers(phrase));
              for (var part : PLACE.split(phrase, -1)) {
                var own = part.replaceAll("^['.:;, ]+|['.:;, ]+$", "");
                assertThat(own.isEmpty() || said.contains(own)).as(phrase + ": " + own).isTrue();
              }
            });
  }

  @Test
  void everyEarlierPhrase_keepsItsPlacesAndIsNoLongerOneOfTheProgram() {
    Resources.textsByText("ko/earlier-phrases.json")
        .forEach((phrase, other) -> assertThat(places(other)).as(other).isEqualTo(numbers(phrase)));
    assertThat(Resources.textsByText("ko/earlier-phrases.json").keySet())
        .isNotEmpty()
        .doesNotContainAnyElementsOf(phrases().keySet());
  }

  @Test
  void phrase_ofAnEarlierVersion_isTranslatedToo() {
    assertThat(korean.phrase("nobody publishes the names behind this pattern"))
        .isEqualTo("이 패턴에 속하는 이름은 어디에도 공개되지 않음");
  }

  @Test
  void phrase_withPlaces_isTranslatedInsideToo() {
    assertThat(korean.phrase("HTTPS_PROXY of this shell")).isEqualTo("이 셸의 HTTPS_PROXY");
    assertThat(korean.phrase("proxy.url in /etc/a.json holds no proxy URL"))
        .isEqualTo("/etc/a.json의 proxy.url: 프록시 URL이 아님");
    assertThat(korean.phrase("A: NOERROR, AAAA: timeout; no answer in 7 ms"))
        .isEqualTo("A: NOERROR, AAAA: timeout; 7ms 안에 응답 없음");
  }

  @Test
  void phrase_ofOthers_isLeftAsItIs() {
    for (var foreign : List.of("Connection reset", "No route to host", "end of file", "")) {
      assertThat(korean.phrase(foreign)).isEqualTo(foreign);
    }
    assertThat(english.phrase("does not exist")).isEqualTo("does not exist");
  }

  private static Map<String, String> phrases() {
    return Resources.textsByText("ko/phrases.json");
  }

  private static Set<String> numbers(String phrase) {
    var numbers = new LinkedHashSet<String>();
    for (var i = 0; i < places(List.of(phrase)).size(); i++) {
      numbers.add(String.valueOf(i));
    }
    return numbers;
  }

  private static Set<String> places(String text) {
    return new TreeSet<>(places(List.of(text)));
  }

  private static List<String> places(List<String> texts) {
    var places = new ArrayList<String>();
    for (var text : texts) {
      PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
    }
    return places;
  }
}
