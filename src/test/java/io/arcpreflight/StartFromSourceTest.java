package io.arcpreflight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first start from a source tree, in a copy of it whose PATH holds no more than what is put
 * there. The copy wants a Java that no machine has.
 */
@EnabledOnOs(OS.LINUX)
class StartFromSourceTest {
  private static final List<String> SCRIPTS = List.of("arc-preflight", "find-jdk", "install-hint");
  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cp",
          "date",
          "dirname",
          "find",
          "grep",
          "ln",
          "mkdir",
          "mktemp",
          "mv",
          "readlink",
          "rm",
          "sed",
          "sh",
          "tail",
          "timeout",
          "touch",
          "tr");

  @TempDir private Path folder;
  private Path path;
  private Path tree;

  private record Run(int exitCode, String out, String err) {}

  @BeforeEach
  void copyTheTree() throws IOException {
    path = Files.createDirectory(folder.resolve("path"));
    tree = folder.resolve("tree");
    for (var tool : TOOLS) {
      program(tool, "exec " + found(tool) + " \"$@\"");
    }
    program("id", "echo 1000");
    program("uname", "echo x86_64");
    for (var script : SCRIPTS) {
      copy("scripts/" + script);
    }
    copy("packaging/java-options");
    copy("packaging/linux/arc-preflight");
    Files.createDirectories(tree.resolve("src/main"));
    var pom = Files.readString(Path.of("pom.xml"));
    Files.writeString(
        tree.resolve("pom.xml"), pom.replaceAll("(<maven.compiler.release>)\\d+", "$199"));
  }

  private static Path found(String tool) {
    return List.of("/usr/bin", "/bin").stream()
        .map(it -> Path.of(it, tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private void copy(String file) throws IOException {
    Files.createDirectories(tree.resolve(file).getParent());
    Files.copy(Path.of(file), tree.resolve(file));
  }

  private void program(String name, String script) throws IOException {
    executable(path.resolve(name), script);
  }

  private static void executable(Path file, String script) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private void distribution(String release) throws IOException {
    Files.writeString(folder.resolve("os-release"), release.replace(";", "\n") + "\n");
  }

  private Path jdk() throws IOException {
    var home = folder.resolve("jdk");
    executable(home.resolve("bin/javac"), "exit 1");
    executable(home.resolve("bin/java"), "echo started \"$@\"");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"99.0.2\"\n");
    return home;
  }

  /** Makes what Maven would, and says what it would not say with -q. */
  private void maven() throws IOException {
    program("mvn", "mkdir -p target/lib && : >target/arc-preflight.jar && echo compiled");
    executable(tree.resolve("scripts/class-archive"), ": >\"$2/arc-preflight.jsa\"");
  }

  private Run run(Map<String, String> environment, String script, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(tree.resolve("scripts/" + script).toString()));
    command.addAll(List.of(arguments));
    var out = folder.resolve("out").toFile();
    var err = folder.resolve("err").toFile();
    var builder =
        new ProcessBuilder(command)
            .redirectInput(Redirect.from(new File("/dev/null")))
            .redirectOutput(out)
            .redirectError(err);
    builder.environment().clear();
    builder.environment().put("PATH", path.toString());
    builder.environment().put("OS_RELEASE", folder.resolve("os-release").toString());
    builder.environment().put("TMPDIR", folder.toString());
    builder.environment().putAll(environment);
    var exitCode = builder.start().waitFor();
    return new Run(
        exitCode, Files.readString(out.toPath(), UTF_8), Files.readString(err.toPath(), UTF_8));
  }

  @Test
  void findJdk_takesTheOneOfJavaHome() throws Exception {
    var home = jdk().toString();

    var found = run(Map.of("JAVA_HOME", home), "find-jdk");

    assertThat(found).isEqualTo(new Run(0, home + "\n", ""));
  }

  @Test
  void findJdk_takesTheOneOnThePathThroughItsLinks() throws Exception {
    Files.createSymbolicLink(path.resolve("java"), jdk().resolve("bin/java"));

    assertThat(run(Map.of(), "find-jdk").out()).isEqualTo(folder.resolve("jdk") + "\n");
  }

  @Test
  void findJdk_refusesAnotherVersion() throws Exception {
    var home = jdk();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"9.9\"\n");
    distribution("ID=void");

    var found = run(Map.of("JAVA_HOME", home.toString()), "find-jdk");

    assertThat(found.exitCode()).isEqualTo(1);
    assertThat(found.out()).isEmpty();
    assertThat(found.err())
        .isEqualTo(
            """
            arc-preflight: no JDK 99 was found in JAVA_HOME, on the PATH or in the usual folders
            To install what is missing on this system:
              a JDK 99 from https://adoptium.net/temurin/releases/?version=99, then export JAVA_HOME=FOLDER
            """);
  }

  @Test
  void withoutTools_bothAreNamedAtOnceAndHowToInstallThem() throws Exception {
    distribution(
        "ID=debian;VERSION_CODENAME=bookworm;PRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"");
    program("apt-get", "exit 1");
    program("apt-cache", "exit 100");

    var start = run(Map.of(), "arc-preflight", "version");

    assertThat(start.exitCode()).isEqualTo(1);
    assertThat(start.out()).isEmpty();
    assertThat(start.err())
        .isEqualTo(
            """
            arc-preflight: no JDK 99 was found in JAVA_HOME, on the PATH or in the usual folders
            arc-preflight: Maven was not found: there is no mvn on the PATH
            To install what is missing on Debian GNU/Linux 12 (bookworm):
              sudo apt-get update && sudo apt-get install -y wget gpg maven
              wget -qO- https://packages.adoptium.net/artifactory/api/gpg/key/public | gpg --dearmor | sudo tee /etc/apt/trusted.gpg.d/adoptium.gpg >/dev/null
              echo 'deb https://packages.adoptium.net/artifactory/deb bookworm main' | sudo tee /etc/apt/sources.list.d/adoptium.list
              sudo apt-get update && sudo apt-get install -y temurin-99-jdk
            arc-preflight: the packages need neither: see "Install" in README.md
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apt-get | apt-cache | sudo apt-get update && sudo apt-get install -y"
            + " openjdk-99-jdk-headless maven",
        "dnf     | dnf       | sudo dnf install -y java-99-openjdk-devel maven",
        "zypper  | zypper    | sudo zypper install -y java-99-openjdk-devel maven",
        "apk     | apk       | sudo apk add openjdk99-jdk maven",
      })
  void hint_takesTheDistributionsOwnJdkWhereItHasOne(String manager, String asked, String line)
      throws Exception {
    distribution("ID=any");
    program(manager, "exit 1");
    program(asked, "echo \"$@\"");

    assertThat(run(Map.of(), "install-hint", "jdk", "maven").err().lines())
        .containsExactly("To install what is missing on this system:", "  " + line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "apt-get | ID=ubuntu;VERSION_CODENAME=noble | artifactory/deb noble main",
        "apt-get | ID=linuxmint;VERSION_CODENAME=wilma;UBUNTU_CODENAME=noble | artifactory/deb"
            + " noble main",
        "dnf | ID=fedora | artifactory/rpm/fedora/$releasever/$basearch",
        "dnf | ID=\"rhel\";ID_LIKE=\"fedora\" | artifactory/rpm/rhel/$releasever/$basearch",
        "dnf | ID=\"rocky\";ID_LIKE=\"rhel centos fedora\" |"
            + " artifactory/rpm/rhel/$releasever/$basearch",
        "zypper | ID=\"opensuse-leap\";VERSION_ID=\"15.6\" | artifactory/rpm/opensuse/15.6/x86_64",
        "apk | ID=alpine | artifactory/apk/alpine/main",
      })
  void hint_namesTemurinsPackagesElsewhere(String manager, String release, String repository)
      throws Exception {
    distribution(release);
    program(manager, "exit 1");

    assertThat(run(Map.of(), "install-hint", "jdk").err())
        .contains("https://packages.adoptium.net/" + repository)
        .contains("temurin-99-jdk");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dnf | ID=amzn;ID_LIKE=fedora",
        "zypper | ID=sles;VERSION_ID=15.7",
        "none | ID=arch"
      })
  void hint_namesTheArchiveWhereNobodyHasPackages(String manager, String release) throws Exception {
    distribution(release);
    program(manager, "exit 1");

    assertThat(run(Map.of(), "install-hint", "jdk", "maven").err())
        .contains("https://adoptium.net/temurin/releases/?version=99, then export JAVA_HOME=FOLDER")
        .containsIgnoringCase("maven")
        .doesNotContain("packages.adoptium.net");
  }

  @Test
  void hint_isNotTakenInByAnAnswerThatFoundNothing() throws Exception {
    distribution("ID=opensuse-leap;VERSION_ID=15.6");
    program("zypper", "echo 'No matching items found.'");

    assertThat(run(Map.of(), "install-hint", "jdk").err()).contains("temurin-99-jdk");
  }

  @Test
  void hint_needsNoSudoForRoot() throws Exception {
    distribution("ID=debian;VERSION_CODENAME=bookworm");
    program("id", "echo 0");
    program("apt-get", "exit 1");

    assertThat(run(Map.of(), "install-hint", "maven").err())
        .endsWith("  apt-get update && apt-get install -y maven\n");
  }

  @Test
  void firstStart_saysEachStepThenRunsTheProgram() throws Exception {
    maven();

    var start = run(Map.of("JAVA_HOME", jdk().toString()), "arc-preflight", "check", "--offline");

    assertThat(start.exitCode()).as(start.err()).isZero();
    assertThat(start.out()).startsWith("started ").endsWith(" check --offline\n");
    assertThat(start.err().replaceAll("log: \\S+\\)", "log: FILE)").replaceAll("\\d+ s\n", "N s\n"))
        .isEqualTo(
            """
            arc-preflight: building from source, once; about two minutes, longer when Maven has libraries to download
            arc-preflight: step 1 of 2: compiling (log: FILE)
            arc-preflight: step 2 of 2: class archive, which makes every start quick
            arc-preflight: built in N s
            """);
  }

  @Test
  void secondStart_isSilent() throws Exception {
    maven();
    var home = Map.of("JAVA_HOME", jdk().toString());
    run(home, "arc-preflight", "version");

    var start = run(home, "arc-preflight", "version");

    assertThat(start.out()).endsWith(" version\n");
    assertThat(start.err()).isEmpty();
  }

  @Test
  void failedBuild_showsTheLogsEndAndLeavesNothingThatCouldRun() throws Exception {
    maven();
    program("mvn", "echo '[ERROR] no such artifact'; exit 1");

    var start = run(Map.of("JAVA_HOME", jdk().toString()), "arc-preflight", "version");

    assertThat(start.exitCode()).isEqualTo(1);
    assertThat(start.err())
        .contains("[ERROR] no such artifact")
        .containsPattern("arc-preflight: the build failed; the whole log is \\S+\n$");
    assertThat(tree.resolve("target")).isDirectoryNotContaining("glob:**/run*");
  }
}
