package io.arcpreflight.app.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.FileTree;
import io.arcpreflight.fixtures.ScriptedProcesses;
import io.arcpreflight.fixtures.TestProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the journal hears of a run, from the command line on. */
class TellJournalTest {
  private static final String LOGGER = "/usr/bin/logger --journald";

  @TempDir private Path root;
  private final ScriptedProcesses programs = new ScriptedProcesses();
  private final TestProcess process = new TestProcess().programs(programs);
  private Path standardError = Path.of("");

  @BeforeEach
  void makeMachine() throws IOException {
    new FileTree(root)
        .file("/proc/sys/kernel/hostname", "web01\n")
        .file("/proc/4711/fd/2", "what was written\n");
    Files.createSymbolicLink(root.resolve("proc/self"), Path.of("4711"));
    standardError = root.resolve("proc/self/fd/2");
    process.fileRoot(root);
  }

  private String stream() throws IOException {
    var attributes = Files.readAttributes(standardError, "unix:dev,ino");
    return attributes.get("dev") + ":" + attributes.get("ino");
  }

  private int check(String... more) {
    var line = new String[5 + more.length];
    System.arraycopy(
        new String[] {"check", "--offline", "--only", "host.hostname", "--location=koreacentral"},
        0,
        line,
        0,
        5);
    System.arraycopy(more, 0, line, 5, more.length);
    return process.run(line);
  }

  @Test
  void runWhoseErrorsGoToTheJournal_isTellIt() throws IOException {
    process.variable("JOURNAL_STREAM", stream());
    programs.on(LOGGER, 0, "", "");
    assertThat(check()).isZero();
    assertThat(programs.commands()).containsExactly(LOGGER);
    assertThat(programs.inputs().getFirst()).startsWith("MESSAGE=PARTIAL: no errors found, but ");
    assertThat(programs.inputs().getFirst().lines())
        .contains(
            "MESSAGE_ID=cc336136f0404ce784ca8a6c8acde892",
            "PRIORITY=4",
            "SYSLOG_IDENTIFIER=arc-preflight",
            "OBJECT_PID=4711",
            "ARC_PREFLIGHT_COMMAND=check",
            "ARC_PREFLIGHT_VERDICT=partial",
            "ARC_PREFLIGHT_EXIT_CODE=0")
        .noneMatch(line -> line.startsWith("ARC_PREFLIGHT_CAUSE"))
        .noneMatch(line -> line.startsWith("ARC_PREFLIGHT_CHANGED"));
  }

  @Test
  void everyCause_hasAFieldOfItsOwn() throws IOException {
    new FileTree(root).file("/proc/sys/kernel/hostname", "localhost\n");
    process.variable("JOURNAL_STREAM", stream());
    programs.on(LOGGER, 0, "", "");
    assertThat(check()).isEqualTo(102);
    assertThat(programs.inputs().getFirst().lines())
        .contains("PRIORITY=3", "ARC_PREFLIGHT_VERDICT=not-ready", "ARC_PREFLIGHT_EXIT_CODE=102")
        .contains("ARC_PREFLIGHT_CAUSE=host.hostname-unavailable");
  }

  @Test
  void keptRun_saysWhetherAnythingChanged() throws IOException {
    process.variable("JOURNAL_STREAM", stream());
    programs.on(LOGGER, 0, "", "");
    var folder = root.resolve("state").toString();
    for (var region : new String[] {"koreacentral", "koreacentral", "westeurope"}) {
      check("--location", region, "--state-dir", folder, "--quiet-unless-changed");
    }
    assertThat(programs.inputs().get(0)).doesNotContain("ARC_PREFLIGHT_CHANGED");
    assertThat(programs.inputs().get(1)).contains("\nARC_PREFLIGHT_CHANGED=no\n");
    assertThat(programs.inputs().get(2)).contains("\nARC_PREFLIGHT_CHANGED=yes\n");
  }

  @Test
  void withoutAJournal_orWithErrorsThatGoElsewhere_nothingIsRun() throws IOException {
    check();
    process.variable("JOURNAL_STREAM", stream() + "1");
    check();
    Files.delete(standardError);
    check();
    assertThat(programs.commands()).isEmpty();
  }

  @Test
  void whereLoggerIsMissingOrOlder_theRunIsWhatItIs() throws IOException {
    process.variable("JOURNAL_STREAM", stream());
    assertThat(check()).isZero();
    programs.on(LOGGER, 1, "", "logger: unrecognized option '--journald'\n");
    assertThat(check()).isZero();
    assertThat(programs.commands()).hasSize(2);
    assertThat(process.err()).isEmpty();
  }
}
