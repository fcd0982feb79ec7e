package io.arcpreflight.report.html;

import static io.arcpreflight.report.html.Pages.elements;
import static io.arcpreflight.report.html.Pages.ofClass;
import static io.arcpreflight.report.html.Pages.parsed;
import static io.arcpreflight.report.html.Pages.requireOwnScriptOnly;
import static io.arcpreflight.report.html.Pages.requireSound;
import static io.arcpreflight.report.html.Pages.structure;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.diagnosis.Verdict;
import io.arcpreflight.observation.RunMode;
import io.arcpreflight.report.Labels;
import io.arcpreflight.report.history.PastRun;
import io.arcpreflight.report.history.RunHistory;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HtmlHistoryWriterTest {
  private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");

  private static String write(List<PastRun> runs, String language) throws IOException {
    var out = new StringBuilder();
    new HtmlHistoryWriter(Labels.in(language), language).write(RunHistory.of(runs), out);
    return out.toString();
  }

  private static PastRun run(int day, Verdict verdict, String agent, String... causes) {
    return new PastRun(
        START.plus(Duration.ofDays(day)),
        "srv-db-07",
        RunMode.HEALTH,
        verdict,
        verdict == Verdict.NOT_READY ? 26 : 0,
        812,
        "0.1.0",
        agent,
        List.of(causes));
  }

  private static List<PastRun> usual() {
    return List.of(
        run(0, Verdict.READY, "1.66"),
        run(1, Verdict.NOT_READY, "1.66", "tcp.timeout", "dns.slow"),
        run(2, Verdict.INCOMPLETE, "1.66"),
        run(3, Verdict.READY_WITH_WARNINGS, "1.67", "dns.slow"));
  }

  @Test
  void page_saysHowOftenItWasReady_whatWasFoundWhen_andWhatChanged() throws Exception {
    var document = requireSound(write(usual(), "en"));
    requireOwnScriptOnly(document);
    assertThat(elements(document, "title").getFirst().getTextContent())
        .isEqualTo("Runs of srv-db-07 · arc-preflight");
    assertThat(elements(document, "header").getFirst().getTextContent())
        .contains("ready in 66.67 % (2 of 3 with a verdict)", "1 not ready", "2 ready");
    assertThat(ofClass(document, "li", "fall"))
        .extracting(row -> ofClass(row, "svg", "bars").getFirst().getAttribute("aria-label"))
        .containsExactly(
            "ready: 2 / 3 runs",
            "dns.slow: 2 runs · 2026-10-02 – 2026-10-04 · still found",
            "tcp.timeout: 1 run · 2026-10-02 – 2026-10-02");
    var lists = ofClass(document, "ul", "checks");
    assertThat(lists).hasSize(2);
    assertThat(lists.getFirst().getTextContent().lines().filter(line -> !line.isBlank()))
        .containsExactly(
            "HEALTHY2026-10-04 00:00:00 UTCresolved: tcp.timeout Agent 1.66 → 1.67",
            "NOT HEALTHY2026-10-02 00:00:00 UTCnew: tcp.timeout dns.slow ");
    assertThat(lists.getLast().getTextContent().lines().filter(line -> !line.isBlank()))
        .hasSize(4)
        .startsWith("HEALTHY2026-10-04 00:00:00 UTCdns.slow 812 ms");
  }

  @Test
  void bars_areAsHighAsTheirShare() throws Exception {
    var document = parsed(write(usual(), "en"));
    var slow = ofClass(document, "li", "fall").get(1);
    assertThat(elements(slow, "rect"))
        .extracting(bar -> bar.getAttribute("x") + " " + bar.getAttribute("height"))
        .containsExactly("33.33% 28", "97.92% 28");
    assertThat(elements(slow, "title").getFirst().getTextContent()).isEqualTo("2026-10-02: 1 / 1");
  }

  @Test
  void withoutRuns_itSaysSo() throws Exception {
    var document = requireSound(write(List.of(), "en"));
    assertThat(document.getDocumentElement().getTextContent())
        .contains("No runs are kept of this time.");
  }

  @Test
  void runsWithoutAnyVerdict_haveNoPercentage() throws Exception {
    var document = requireSound(write(List.of(run(0, Verdict.PARTIAL, "1.66")), "en"));
    assertThat(document.getDocumentElement().getTextContent())
        .contains("no verdict in 1 run", "No differences.");
  }

  @Test
  void korean_isKorean() throws Exception {
    var document = requireSound(write(usual(), "ko"));
    assertThat(document.getDocumentElement().getTextContent())
        .contains("srv-db-07의 실행 이력", "해결됨:", "계속 발견됨", "바뀐 것")
        .doesNotContain("resolved", "Runs", "Changes", "still found");
  }

  @ParameterizedTest
  @FieldSource("io.arcpreflight.report.HostileReports#TEXTS")
  void hostileText_staysText(String text) throws Exception {
    var document = requireSound(write(List.of(hostile(text), hostile(text)), "en"));
    assertThat(structure(document))
        .isEqualTo(structure(parsed(write(List.of(hostile("a"), hostile("a")), "en"))));
    requireOwnScriptOnly(document);
  }

  private static PastRun hostile(String text) {
    return new PastRun(
        START, text, RunMode.CHECK, Verdict.NOT_READY, 26, 1, text, text, List.of(text));
  }

  @Test
  void tenThousandRuns_stayOneSmallPage() throws Exception {
    var runs = new ArrayList<PastRun>();
    for (var i = 0; i < 10_000; i++) {
      runs.add(
          run(i, i % 3 == 0 ? Verdict.NOT_READY : Verdict.READY, "1." + i, "tcp.cause-" + i % 40));
    }
    var document = requireSound(write(runs, "en"));
    assertThat(document.getDocumentElement().getTextContent())
        .contains("more: ")
        .contains("10000 runs");
  }
}
