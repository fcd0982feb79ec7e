package io.arcpreflight;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Area;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Cause;
import io.arcpreflight.catalog.CauseId;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.catalog.Severity;
import io.arcpreflight.diagnosis.ExitCode;
import io.arcpreflight.fixtures.Recorded;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** What judgement can say, what the catalogue explains and what tests bring about are the same. */
class CausesBoundTest {
  private static final Set<Area> ONLY_SAID_BY_AZURE =
      EnumSet.of(Area.AZURE, Area.CONNECT, Area.IDENTITY);

  /** Areas where what happened decides the exit status, not what is the cause of it. */
  private static final Set<Area> OPEN_ENDED = EnumSet.of(Area.CHECKER, Area.CONNECT);

  /** Causes that only a real network brings about: the fault lab does, by this line. */
  private static final Map<String, String> PROVOKED_BY_THE_LAB =
      Map.of(
          "tcp.network-unreachable", "tcp.toml: \"icmp type net-unreachable\"",
          "tcp.host-unreachable", "tcp.toml: \"icmp type host-unreachable\"",
          "tcp.prohibited", "tcp.toml: cause = \"tcp.prohibited\"",
          "tcp.no-local-port", "tcp.toml: cause = \"tcp.no-local-port\"",
          "proxy.unreachable", "proxy.toml: cause = \"proxy.unreachable\"",
          "tls.trust-differs", "tls.toml: warns = [\"tls.trust-differs\"]",
          "tls.gateway-inspected", "flapping.toml: cause = \"tls.gateway-inspected\"");

  private static List<Method> provocations = List.of();

  private final Catalog catalog = Catalog.load(Language.ENGLISH);

  @BeforeAll
  static void findProvocations() throws IOException, ClassNotFoundException {
    var classes = Recorded.path("io/arcpreflight");
    var found = new ArrayList<Method>();
    try (var files = Files.walk(classes)) {
      for (var file : files.filter(it -> it.toString().endsWith("Test.class")).toList()) {
        for (var method : load(classes.relativize(file)).getDeclaredMethods()) {
          if (method.isAnnotationPresent(Provokes.class)) {
            found.add(method);
          }
        }
      }
    }
    provocations = found;
  }

  private static Class<?> load(Path file) throws ClassNotFoundException {
    var path = file.toString().replace(file.getFileSystem().getSeparator(), ".");
    var name = path.substring(0, path.length() - ".class".length());
    return Class.forName("io.arcpreflight." + name, false, CausesBoundTest.class.getClassLoader());
  }

  private static Set<String> provoked() {
    var causes = new HashSet<String>();
    for (var method : provocations) {
      causes.addAll(Arrays.asList(method.getAnnotation(Provokes.class).value()));
    }
    return causes;
  }

  private static List<String> judged() {
    return Arrays.stream(CauseId.values()).map(CauseId::id).toList();
  }

  @Test
  void everyJudgedCause_isInTheCatalogue() {
    assertThat(judged())
        .doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(catalog.cause(id)).as(id).isPresent());
  }

  @Test
  void everyCauseThatThisMachineShows_canBeJudged() {
    assertThat(judged())
        .containsAll(
            catalog.causes().stream()
                .filter(cause -> !ONLY_SAID_BY_AZURE.contains(cause.area()))
                .map(Cause::id)
                .toList());
  }

  @Test
  void everyJudgedCause_hasAHeadingInTheDocumentation() throws IOException {
    var headings =
        Files.readAllLines(Path.of("docs", "causes.md")).stream()
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring("### ".length()))
            .toList();

    assertThat(headings).doesNotHaveDuplicates().containsAll(judged());
  }

  @Test
  void everyJudgedCause_isProvokedByATestOrTheLab() {
    var expected = new HashSet<>(judged());
    expected.removeAll(PROVOKED_BY_THE_LAB.keySet());

    assertThat(provoked()).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everyCauseOfTheLab_isJudgedAndInItsScenarios() throws IOException {
    assertThat(judged()).containsAll(PROVOKED_BY_THE_LAB.keySet());
    for (var place : PROVOKED_BY_THE_LAB.values()) {
      var file = Path.of("scripts", "lab", "scenarios", place.substring(0, place.indexOf(": ")));
      assertThat(file).content().contains(place.substring(place.indexOf(": ") + 2));
    }
  }

  @Test
  void everyProvocation_isATest() {
    assertThat(provocations)
        .isNotEmpty()
        .allMatch(
            method ->
                method.isAnnotationPresent(Test.class)
                    || method.isAnnotationPresent(ParameterizedTest.class));
  }

  @Test
  void everyJudgedCauseThatStopsIt_endsInTheNumberOfItsCode() {
    for (var id : judged()) {
      var cause = catalog.cause(id).orElseThrow();
      if (cause.code() != null) {
        assertThat(ExitCode.of(cause.code())).as(id).isNotNull();
      } else {
        assertThat(cause.severity() != Severity.ERROR || OPEN_ENDED.contains(cause.area()))
            .as(id)
            .isTrue();
      }
    }
  }
}
