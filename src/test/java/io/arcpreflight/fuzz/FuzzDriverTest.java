package io.arcpreflight.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The fuzzing finds what it is there for. */
class FuzzDriverTest {
  @TempDir private Path folder;

  @Test
  void targets_areNamedOnceAndHaveSeeds() throws Exception {
    var names = new HashSet<String>();
    for (var target : FuzzDriver.all()) {
      assertThat(names.add(target.name())).as(target.name()).isTrue();
      assertThat(target.seeds()).as(target.name()).isNotEmpty();
    }
    assertThat(names).contains("proxyUrl", "json", "yaml").doesNotContain("startsWithAWord");
  }

  /** A finding that is kept for a target that has another name by now is tried by nobody. */
  @Test
  void findings_belongToTargets() throws Exception {
    var names = FuzzDriver.all().stream().map(FuzzDriver.Target::name).toList();
    var resources = Path.of("src/test/resources/io/arcpreflight/fuzz");
    try (var folders = Files.list(resources)) {
      assertThat(folders.map(it -> it.getFileName().toString()).toList()).isSubsetOf(names);
    }
  }

  @Test
  void replay_showsTheInputThatBrokeAPromise() throws Exception {
    var target = target("startsWithALetter");
    assertThatThrownBy(() -> FuzzTargets.replay(target))
        .hasMessage("the planted fault")
        .satisfies(
            it ->
                assertThat(it.getSuppressed()[0])
                    .hasMessageContaining(
                        "startsWithALetter broke its promise with these bytes: "));
  }

  /** Blind mutations hardly ever get there, as the replay of four letters shows. */
  @Test
  @Timeout(150)
  void jazzer_findsWhatOnlyCoverageLeadsTo() throws Throwable {
    FuzzTargets.replay(target("startsWithAWord"));
    var ended = jazzer("startsWithAWord");
    assertThat(ended).isNotZero();
    try (var found = Files.list(folder)) {
      var crash = found.filter(it -> it.getFileName().toString().startsWith("crash-")).findFirst();
      assertThat(Files.readAllBytes(crash.orElseThrow())).startsWith("FuZz".getBytes(UTF_8));
    }
  }

  private static FuzzDriver.Target target(String name) throws Exception {
    return FuzzDriver.find(PlantedFault.class.getName() + "#" + name);
  }

  private int jazzer(String target) throws IOException, InterruptedException {
    var command =
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:+EnableDynamicAgentLoading",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            "-D" + FuzzDriver.TARGET + "=" + PlantedFault.class.getName() + "#" + target,
            "com.code_intelligence.jazzer.Jazzer",
            "--target_class=" + FuzzDriver.class.getName(),
            "--instrumentation_includes=io.arcpreflight.fuzz.**",
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-max_total_time=120",
            "-seed=1");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
