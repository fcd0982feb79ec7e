package io.arcpreflight.connect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.AzcmCode;
import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Document2021;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.diagnosis.Diagnostician;
import io.arcpreflight.diagnosis.Finding;
import io.arcpreflight.fixtures.LogExcerpts;
import io.arcpreflight.log.LogEvent;
import io.arcpreflight.log.LogGroup;
import io.arcpreflight.log.LogGroup.Standing;
import io.arcpreflight.log.LogScanner;
import io.arcpreflight.log.LogSummary;
import io.arcpreflight.message.FailureReason.Kind;
import io.arcpreflight.message.MessageAnalyzer;
import io.arcpreflight.message.MessageRecognizer;
import io.arcpreflight.observation.RunContext;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.observation.RunRecord;
import io.arcpreflight.observation.agent.AzcmagentRun;
import io.arcpreflight.report.explain.Explainer;
import io.arcpreflight.report.explain.Explanation;
import io.arcpreflight.text.SecretMasker;
import io.arcpreflight.tls.Issuers;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same words have the same cause, whether they are pasted, logged or printed by a run. */
class SameCauseTest {
  private static final Catalog CATALOG = Catalog.load(Language.ENGLISH);
  private static final MessageRecognizer RECOGNIZER = new MessageRecognizer(CATALOG);
  private static final MessageAnalyzer ANALYZER = new MessageAnalyzer(RECOGNIZER);
  private static final Explainer EXPLAINER = new Explainer(CATALOG);
  private static final Diagnostician DIAGNOSTICIAN = new Diagnostician(CATALOG, Issuers.bundled());
  private static final List<LogEvent> EVENTS = new ArrayList<>();
  private static final LogScanner SCANNER = new LogScanner(RECOGNIZER, ZoneOffset.UTC, EVENTS::add);
  private static final int GENERAL = 62;

  static Stream<String> texts() {
    var texts = new ArrayList<String>();
    texts.add("409 Conflict: RequestDisallowedByPolicy");
    texts.add(
        "Post \"https://gbl.his.arc.azure.com/discovery?location=westus3\": proxyconnect tcp: dial"
            + " tcp: lookup proxy.corp.example on 10.0.0.2:53: no such host");
    for (var message : CATALOG.messages()) {
      for (var fragments : message.patterns()) {
        texts.add(String.join(" 10.0.0.1 ", fragments));
      }
    }
    texts.addAll(Document2021.read().messages());
    for (var line : Document2021.lines("newer-messages.txt")) {
      texts.add(line.substring(line.indexOf('|') + 1));
    }
    LogExcerpts.failing().forEach(excerpt -> texts.add(excerpt.text()));
    return texts.stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyWord_hasTheSameCauseEverywhere(String text) {
    var groups = logged(text);
    var causes = causes(groups);
    var explained = EXPLAINER.inText(text);
    assertThat(explained).isNotEmpty();
    if (causes.isEmpty()) {
      assertThat(groups.stream().map(group -> group.reason().id()))
          .contains(explained.getFirst().id());
    } else {
      assertThat(causes).contains(firstCause(explained.getFirst()));
    }
    assertThat(connected(text, GENERAL)).isEqualTo(causes);
    for (var group : groups) {
      var exit = exitOf(group);
      if (exit != null && group.reason().kind() == Kind.CAUSE) {
        assertThat(connected(text, exit)).as("exit %d", exit).isSubsetOf(causes).isNotEmpty();
      }
    }
  }

  /** What azcmagent ends with; with an installer's code it never does. */
  private static @Nullable Integer exitOf(LogGroup group) {
    return Optional.ofNullable(group.code())
        .flatMap(CATALOG::code)
        .map(AzcmCode::exit)
        .orElse(null);
  }

  static Stream<Arguments> backgrounds() {
    var debug =
        "level=debug msg=\"Failed to register resource provider 'Microsoft.HybridCompute'. Error:"
            + " ERROR CODE: AuthorizationFailed\"\n";
    var created = "level=debug msg=\"ARM Resource Creation Successful\"\n";
    var forbidden = "level=error msg=\"Get \\\"https://pas.windows.net\\\": Forbidden\"\n";
    return Stream.of(
        Arguments.of(debug + created + forbidden, 26, "proxy.forbidden"),
        Arguments.of(debug + forbidden, 26, "proxy.forbidden"),
        Arguments.of(debug + created + forbidden, GENERAL, "proxy.forbidden"),
        Arguments.of(debug + "FATAL   AZCM0042: x\n", 42, "azure.not-authorized"),
        Arguments.of(debug + "level=fatal msg=\"AZCM0062\"\n", GENERAL, "azure.not-authorized"));
  }

  /** What azcmagent got over, or logs at debug level while it fails over something else. */
  @ParameterizedTest
  @MethodSource("backgrounds")
  void background_leadsNowhere(String text, int exit, String cause) {
    assertThat(firstCause(EXPLAINER.inText(text).getFirst())).isEqualTo(cause);
    assertThat(connected(text, exit)).containsExactly(cause);
    assertThat(logged(text))
        .filteredOn(
            group -> group.standing() == Standing.OPEN && group.reason().kind() == Kind.CAUSE)
        .extracting(group -> group.reason().id())
        .containsExactly(cause);
  }

  static Stream<Arguments> hosts() {
    return Stream.of(
        Arguments.of(
            "Post \"https://gbl.his.arc.azure.com/x\": proxyconnect tcp: dial tcp: lookup"
                + " proxy.corp.example on 10.0.0.2:53: no such host",
            List.of("proxy.corp.example")),
        Arguments.of(
            "required endpoints unavailable: https://a.example.com (error: EOF),"
                + " https://c.example.com (error: EOF)",
            List.of("a.example.com", "c.example.com")));
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void everyWord_isAboutTheSameHosts(String text, List<String> hosts) {
    assertThat(logged(text).getFirst().hosts()).isEqualTo(hosts);
    assertThat(findings(text, GENERAL).getFirst().subjects()).isEqualTo(hosts);
  }

  private static List<LogGroup> logged(String text) {
    EVENTS.clear();
    SCANNER.begin("azcmagent.log");
    var bytes = text.getBytes(UTF_8);
    SCANNER.accept(bytes, 0, bytes.length);
    SCANNER.flush();
    var summary = new LogSummary(CATALOG);
    EVENTS.forEach(summary);
    return summary.groups();
  }

  private static Set<String> causes(List<LogGroup> groups) {
    var causes = new HashSet<String>();
    for (var group : groups) {
      if (group.reason().kind() == Kind.CAUSE) {
        causes.add(group.reason().id());
      }
    }
    return causes;
  }

  private static String firstCause(Explanation explanation) {
    return ((Explanation.OfMessage) explanation).causes().getFirst().id();
  }

  private static Set<String> connected(String text, int exit) {
    var causes = new HashSet<String>();
    findings(text, exit).forEach(finding -> causes.add(finding.id()));
    causes.remove("connect.failed");
    return causes;
  }

  private static List<Finding> findings(String text, int exit) {
    var shown = List.of(SecretMasker.mask(text));
    var run =
        new AzcmagentRun(
            "azcmagent",
            AzcmagentRun.Outcome.ENDED,
            exit,
            0,
            null,
            new KnownLines(ANALYZER).in(shown),
            LastLines.of(shown));
    var context = new RunContext(false, false, false, List.of(), RunMode.CONNECT, List.of());
    return DIAGNOSTICIAN.diagnose(new RunRecord(context, List.of(), run)).findings();
  }
}
