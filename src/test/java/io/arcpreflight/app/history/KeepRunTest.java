package io.arcpreflight.app.history;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fixtures.LabReports;
import io.arcpreflight.fixtures.TestProcess;
import io.arcpreflight.history.RunStore;
import io.arcpreflight.history.RunSummary;
import io.arcpreflight.history.StateLimits;
import io.arcpreflight.report.Report;
import io.arcpreflight.report.change.ReportedChange;
import io.arcpreflight.report.change.RunChanges;
import io.arcpreflight.report.change.RunDifference;
import io.arcpreflight.report.json.JsonReportReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are kept, what is told of them, and what may have happened to their folder. */
class KeepRunTest {
  private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");
  private static final String HEALTHY = "demo-healthy";
  private static final String BROKEN = "demo-firewall-resets-by-name";

  @TempDir private Path temporary;
  private Path folder = Path.of("");
  private int hours;

  @BeforeEach
  void nameFolder() {
    folder = temporary.resolve("state");
  }

  private static Report report(String name, Instant startedAt) throws IOException {
    return report(name, startedAt, 0);
  }

  /** A report of the lab at another time, in which Azure Resource Manager took so long. */
  private static Report report(String name, Instant startedAt, int ms) throws IOException {
    var document = (ObjectNode) new ObjectMapper().readTree(LabReports.text(name));
    document.put("startedAt", startedAt.toString());
    if (ms > 0) {
      for (var check : document.get("checks")) {
        if (check.get("id").asText().equals("endpoint.arm")) {
          ((ObjectNode) check).put("durationMs", ms);
        }
      }
    }
    return new JsonReportReader().read(document.toString(), name);
  }

  private RunChanges keep(Report report) {
    return keep(report, StateLimits.USUAL);
  }

  private RunChanges keep(Report report, StateLimits limits) {
    var nanos = new AtomicLong();
    var context = new TestProcess().nanoClock(() -> nanos.addAndGet(1_000_000_000L)).context();
    var kept = new KeepRun(context, limits, Language.ENGLISH).keep(report, folder);
    assertThat(kept.findings()).isEqualTo(report.findings());
    assertThat(kept.exitCode()).isEqualTo(report.exitCode());
    return requireNonNull(kept.changes());
  }

  /** The next of hourly runs. */
  private RunChanges run(String name) throws IOException {
    return keep(report(name, START.plus(Duration.ofHours(hours++))));
  }

  private static List<String> told(@Nullable RunDifference difference) {
    return requireNonNull(difference).changes().stream().map(ReportedChange::summary).toList();
  }

  private List<RunSummary> kept() throws IOException {
    try (var store = RunStore.toRead(folder)) {
      return store.runs();
    }
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private Path index() {
    return folder.resolve("runs.ndjson");
  }

  @Test
  void firstRun_isKept_forItsOwnerAlone() throws IOException {
    var changes = run(HEALTHY);
    assertThat(changes.last()).isNull();
    assertThat(changes.remarks()).isEmpty();
    assertThat(files())
        .containsExactly("00000001-20261120T000000Z-check.json.gz", "lock", "runs.ndjson");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
    for (var file : files()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void sameRun_hasNoChanges() throws IOException {
    run(HEALTHY);
    var changes = run(HEALTHY);
    assertThat(told(changes.last())).isEmpty();
    assertThat(changes.lastGood()).isNull();
  }

  @Test
  void cause_isNew_thenOngoing_thenResolved() throws IOException {
    run(HEALTHY);
    assertThat(told(run(BROKEN).last())).contains("new: tls.interrupted: login.windows.net");
    run(BROKEN);
    var third = run(BROKEN);
    assertThat(told(third.last())).isEmpty();
    assertThat(told(third.lastGood()))
        .contains("new: tls.interrupted, since 2026-11-20T01:00:00Z: login.windows.net");
    assertThat(requireNonNull(third.lastGood()).run().startedAt().toInstant()).isEqualTo(START);
    assertThat(third.ongoing().getFirst().cause()).isEqualTo("tls.interrupted");
    assertThat(third.ongoing().getFirst().since()).isEqualTo("2026-11-20T01:00:00Z");
    assertThat(third.ongoing().getFirst().runs()).isEqualTo(3);
    var fixed = run(HEALTHY);
    assertThat(told(fixed.last()))
        .contains("resolved: tls.interrupted, seen since 2026-11-20T01:00:00Z: login.windows.net");
    assertThat(fixed.lastGood()).isNull();
  }

  @Test
  void otherQuestion_isNotCompared() throws IOException {
    run(HEALTHY);
    var document = (ObjectNode) new ObjectMapper().readTree(LabReports.text(HEALTHY));
    ((ObjectNode) document.get("expectations")).put("mode", "health");
    var health = new JsonReportReader().read(document.toString(), HEALTHY);
    assertThat(keep(health).last()).isNull();
    assertThat(told(keep(health).last())).isEmpty();
  }

  @Test
  void slowness_isToldByTheRunsBefore_andOnce() throws IOException {
    keepTaking(100);
    for (var i = 1; i < 8; i++) {
      assertThat(told(keepTaking(100 + i).last())).isEmpty();
    }
    assertThat(told(keepTaking(350).last())).isEmpty();
    assertThat(told(keepTaking(900).last()))
        .containsExactly(
            "management.azure.com: 900 ms; the median of 9 runs is 104 ms, and more than 354 ms is"
                + " unusual");
    assertThat(told(keepTaking(900).last())).isEmpty();
  }

  private RunChanges keepTaking(int ms) throws IOException {
    return keep(report(HEALTHY, START.plus(Duration.ofHours(hours++)), ms));
  }

  @Test
  void damagedLine_isMadeAnewFromItsReport_andItsTextKept() throws IOException {
    run(HEALTHY);
    run(BROKEN);
    var lines = Files.readAllLines(index());
    Files.writeString(index(), lines.get(0).substring(0, 90) + "\n" + lines.get(1) + "\n");
    var changes = run(BROKEN);
    assertThat(changes.remarks())
        .singleElement()
        .asString()
        .contains("1 of its lines were damaged");
    assertThat(told(changes.last())).isEmpty();
    assertThat(told(changes.lastGood())).isNotEmpty();
    assertThat(kept()).extracting(RunSummary::exitCode).containsExactly(0, 26, 26);
    assertThat(Files.readString(folder.resolve("runs.ndjson.damaged")))
        .startsWith(lines.get(0).substring(0, 90) + "\n");
    assertThat(run(BROKEN).remarks()).isEmpty();
  }

  @Test
  void lineThatWasCutOff_doesNotSpoilTheNext() throws IOException {
    run(HEALTHY);
    run(HEALTHY);
    var text = Files.readString(index());
    Files.writeString(index(), text.substring(0, text.length() - 40));
    assertThat(run(HEALTHY).remarks()).hasSize(1);
    assertThat(kept()).hasSize(3);
  }

  @Test
  void indexThatIsGone_isMadeAnew() throws IOException {
    run(HEALTHY);
    run(BROKEN);
    Files.delete(index());
    var changes = run(BROKEN);
    assertThat(changes.remarks()).isEmpty();
    assertThat(told(changes.lastGood())).isNotEmpty();
    assertThat(kept()).hasSize(3);
  }

  @Test
  void indexOfBytes_isSetAside() throws IOException {
    run(HEALTHY);
    Files.write(index(), new byte[] {0, 1, 2, (byte) 0xff, '\n', 7});
    assertThat(run(HEALTHY).remarks()).hasSize(1);
    assertThat(kept()).hasSize(2);
  }

  @Test
  void damagedReport_isToldAndLeftAsItIs() throws IOException {
    run(HEALTHY);
    var report = folder.resolve(kept().getFirst().file());
    Files.write(report, new byte[] {1, 2, 3});
    var changes = run(BROKEN);
    assertThat(changes.last()).isNull();
    assertThat(changes.remarks())
        .singleElement()
        .asString()
        .startsWith("the report of an earlier run cannot be read: ")
        .endsWith("00000001-20261120T000000Z-check.json.gz is damaged");
    assertThat(report).hasBinaryContent(new byte[] {1, 2, 3});
    assertThat(kept()).hasSize(2);
  }

  @Test
  void damagedReportWithoutItsLine_isTriedOnce() throws IOException {
    run(HEALTHY);
    Files.write(folder.resolve(kept().getFirst().file()), new byte[] {1, 2, 3});
    Files.delete(index());
    assertThat(run(HEALTHY).remarks()).hasSize(1);
    assertThat(run(HEALTHY).remarks()).isEmpty();
    assertThat(kept()).hasSize(2);
    assertThat(files()).hasSize(5);
  }

  @Test
  void lineOfANewerVersion_staysAsItIs() throws IOException {
    run(HEALTHY);
    var newer = "{\"form\":2,\"file\":\"00000002-20261120T003000Z-check.json.gz\",\"else\":[1]}";
    Files.writeString(index(), newer + "\n", StandardOpenOption.APPEND);
    assertThat(run(BROKEN).remarks()).isEmpty();
    assertThat(Files.readAllLines(index())).hasSize(3).contains(newer);
    assertThat(files()).contains("00000003-20261120T010000Z-check.json.gz");
    keep(report(BROKEN, START), new StateLimits(2, Duration.ofDays(1), 1 << 20));
    assertThat(Files.readAllLines(index())).contains(newer);
  }

  @Test
  void twoRunsAtOnce_theSecondWaits_andSaysWhereItCould() throws IOException {
    run(HEALTHY);
    try (var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
        var held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      var changes = run(BROKEN);
      assertThat(told(changes.last())).isNotEmpty();
      assertThat(changes.remarks())
          .containsExactly(
              folder.toRealPath()
                  + " is in use by another run for more than 10 s; this run is not kept there");
    }
    assertThat(kept()).hasSize(1);
    run(BROKEN);
    assertThat(kept()).hasSize(2);
  }

  @Test
  void runsSideBySide_areAllKept() throws Exception {
    var threads = new ArrayList<Thread>();
    var remarks = new ConcurrentLinkedQueue<String>();
    var made = report(HEALTHY, START);
    for (var i = 0; i < 4; i++) {
      var run =
          new KeepRun(
              new TestProcess().pause(time -> Thread.onSpinWait()).context(),
              StateLimits.USUAL,
              Language.ENGLISH);
      threads.add(
          Thread.ofPlatform()
              .start(
                  () ->
                      remarks.addAll(requireNonNull(run.keep(made, folder).changes()).remarks())));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(remarks).isEmpty();
    assertThat(kept()).hasSize(4);
    assertThat(Files.readAllLines(index())).hasSize(4);
  }

  @Test
  void clockThatWentBack_isTold_andRunsStayInTheirOrder() throws IOException {
    run(HEALTHY);
    var changes = keep(report(BROKEN, START.minus(Duration.ofDays(3))));
    assertThat(changes.remarks())
        .singleElement()
        .asString()
        .startsWith("this server's clock has gone back: by it, the run before began 2591");
    assertThat(told(changes.last())).isNotEmpty();
    assertThat(kept()).extracting(RunSummary::exitCode).containsExactly(0, 26);
    assertThat(keep(report(BROKEN, START.minus(Duration.ofDays(2)))).remarks()).isEmpty();
  }

  @Test
  void clockThatIsFarAhead_removesNothing() throws IOException {
    for (var i = 0; i < 12; i++) {
      run(HEALTHY);
    }
    for (var i = 0; i < 5; i++) {
      keep(report(HEALTHY, START.plus(Duration.ofDays(36_500 + i))));
    }
    assertThat(kept()).hasSize(17);
  }

  @Test
  void oldRuns_goToNineTenthsOfTheLimit() throws IOException {
    var limits = new StateLimits(1_000, Duration.ofDays(10), 64 << 20);
    for (var day = 0; day < 24; day++) {
      keep(report(day == 0 ? HEALTHY : BROKEN, START.plus(Duration.ofDays(day))), limits);
    }
    assertThat(kept().getFirst().startedAt()).isEqualTo(START);
    assertThat(kept().get(1).startedAt()).isAfter(START.plus(Duration.ofDays(3)));
    assertThat(kept()).hasSizeGreaterThan(19);
    assertThat(files().stream().filter(it -> it.endsWith(".gz"))).hasSameSizeAs(kept());
  }

  @Test
  void tooManyRuns_goToNineTenths_butNotTheLastGoodOne() throws IOException {
    var limits = new StateLimits(20, Duration.ofDays(400), 64 << 20);
    for (var i = 0; i < 21; i++) {
      keep(report(i == 0 ? HEALTHY : BROKEN, START.plus(Duration.ofHours(i))), limits);
    }
    assertThat(kept()).hasSize(19);
    assertThat(kept().getFirst().isGood()).isTrue();
    assertThat(told(keep(report(BROKEN, START.plus(Duration.ofDays(2))), limits).lastGood()))
        .contains("new: tls.interrupted, since 2026-11-20T03:00:00Z: login.windows.net");
  }

  @Test
  void tooManyBytes_takeReportsAway_andLeaveTheirLines() throws IOException {
    run(BROKEN);
    var size = Files.size(folder.resolve(kept().getFirst().file()));
    var limits = new StateLimits(1_000, Duration.ofDays(400), size * 5);
    for (var i = 1; i < 12; i++) {
      keep(report(BROKEN, START.plus(Duration.ofHours(i))), limits);
    }
    assertThat(kept()).hasSize(12);
    assertThat(files().stream().filter(it -> it.endsWith(".gz"))).hasSizeBetween(4, 5);
    assertThat(keep(report(BROKEN, START.plus(Duration.ofDays(1))), limits).remarks()).isEmpty();
  }

  @Test
  void folderThatOthersCanWriteTo_isNotWrittenTo() throws IOException {
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThat(run(HEALTHY).remarks())
        .containsExactly(
            "other users can write to " + folder.toRealPath() + "; this run is not kept there");
    assertThat(files()).isEmpty();
  }

  @Test
  void folderOfAnotherUser_isNotWrittenTo() throws IOException {
    Files.createDirectory(folder);
    assumeTrue("root".equals(Files.getOwner(folder).getName()));
    Files.setAttribute(folder, "unix:uid", 65534);
    assertThat(run(HEALTHY).remarks())
        .singleElement()
        .asString()
        .startsWith(folder.toRealPath() + " belongs to another user, ")
        .endsWith("; this run is not kept there");
    assertThat(files()).isEmpty();
  }

  @Test
  void linksInTheFolder_areNotFollowed() throws IOException {
    var target = Files.writeString(temporary.resolve("target"), "mine");
    run(HEALTHY);
    Files.delete(index());
    Files.createSymbolicLink(index(), target);
    var changes = run(HEALTHY);
    assertThat(changes.remarks()).isNotEmpty();
    assertThat(target).hasContent("mine");
  }

  @Test
  void whatIsNoFolder_isTold() throws IOException {
    Files.writeString(folder, "a file");
    assertThat(run(HEALTHY).remarks())
        .containsExactly(folder + " is not a folder; this run is not kept there");
    folder = temporary.resolve("none").resolve("state");
    assertThat(run(HEALTHY).remarks())
        .containsExactly(
            "there is no folder " + temporary.resolve("none") + "; this run is not kept there");
  }

  @Test
  void interruptedRun_isComparedAndNotKept() throws IOException {
    run(HEALTHY);
    var document = (ObjectNode) new ObjectMapper().readTree(LabReports.text(HEALTHY));
    ((ObjectNode) document.get("expectations")).put("interrupted", true);
    keep(new JsonReportReader().read(document.toString(), HEALTHY));
    assertThat(kept()).hasSize(1);
  }
}
