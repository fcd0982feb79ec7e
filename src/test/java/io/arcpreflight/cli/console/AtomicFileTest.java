package io.arcpreflight.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.arcpreflight.app.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes into folders where others may have been before. */
class AtomicFileTest {
  private static final int NOBODY = 65534;

  @TempDir private Path folder;

  private AtomicFile at(Path path) {
    return AtomicFile.at("--output", path, true, () -> 7);
  }

  private void write(Path path) {
    at(path).write("new", () -> 7);
  }

  private static void giveAway(Path path) throws IOException {
    assumeTrue(Files.isWritable(Path.of("/proc/sys/kernel/hostname")), "needs root");
    Files.setAttribute(path, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
  }

  private void makeShared() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  /** What was seen until then is what an interrupted run tells. */
  @Test
  void interruptedThread_writesAllTheSame() {
    var path = folder.resolve("report.json");
    Thread.currentThread().interrupt();
    write(path);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(path).hasContent("new");
  }

  @Test
  void ownLink_staysALink() throws IOException {
    var target = Files.writeString(folder.resolve("target"), "old");
    var link = Files.createSymbolicLink(folder.resolve("link"), target);
    makeShared();
    write(link);
    assertThat(link).isSymbolicLink().hasContent("new");
  }

  @Test
  void plantedLink_isRefused() throws IOException {
    var target = Files.writeString(folder.resolve("target"), "old");
    var link = Files.createSymbolicLink(folder.resolve("link"), target);
    giveAway(link);
    makeShared();
    assertThatThrownBy(() -> at(link))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "--output: %s cannot be written: %s is a link that another user placed in a shared"
                + " folder",
            link, link);
    assertThat(target).hasContent("old");
  }

  @Test
  void plantedLink_toAFolder_isRefused() throws IOException {
    var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    var link = Files.createSymbolicLink(folder.resolve("reports"), elsewhere);
    giveAway(link);
    makeShared();
    assertThatThrownBy(() -> at(link.resolve("report.json")))
        .hasMessageContaining(link + " is a link that another user placed");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void linkThatIsPlantedDuringTheRun_isNotFollowed() throws IOException {
    var target = Files.writeString(folder.resolve("target"), "old");
    var path = folder.resolve("report.json");
    var file = at(path);
    Files.createSymbolicLink(path, target);
    giveAway(path);
    makeShared();
    assertThatThrownBy(() -> file.write("new", () -> 7)).isInstanceOf(BadInputException.class);
    assertThat(target).hasContent("old");
  }

  @Test
  void draftThatIsPlanted_isNotWrittenTo() throws IOException {
    var target = Files.writeString(folder.resolve("target"), "old");
    var path = folder.resolve("report.json");
    var file = at(path);
    Files.createSymbolicLink(folder.resolve(".report.json.7.part"), target);
    assertThatThrownBy(() -> file.write("new", () -> 7)).isInstanceOf(BadInputException.class);
    assertThat(target).hasContent("old");
  }

  @Test
  void plantedFile_givesItsPermissionsToNothing() throws IOException {
    var path = Files.writeString(folder.resolve("report.json"), "old");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-rw-rw-"));
    giveAway(path);
    write(path);
    assertThat(path).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @Test
  void hardLink_leavesTheOtherNameAsItIs() throws IOException {
    var other = Files.writeString(folder.resolve("other"), "old");
    var path = Files.createLink(folder.resolve("report.json"), other);
    write(path);
    assertThat(path).hasContent("new");
    assertThat(other).hasContent("old");
  }

  @Test
  void pipe_isRefusedInsteadOfWaitedFor() throws Exception {
    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder(List.of("mkfifo", pipe.toString())).start().waitFor()).isZero();
    assertThatThrownBy(() -> at(pipe))
        .hasMessage(
            "--output: %s cannot be written: it is a pipe; write to the standard output and"
                + " redirect it",
            pipe);
  }

  @Test
  void device_isWrittenTo() {
    write(Path.of("/dev/null"));
    assertThatThrownBy(() -> write(Path.of("/dev/full")))
        .hasMessage("--output: /dev/full cannot be written: No space left on device");
  }

  @Test
  void tried_leavesNothingBehind() {
    at(folder.resolve("report.json"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void folderThatTakesNoFiles_isNamed() {
    assertThatThrownBy(() -> at(Path.of("/proc/report.json")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("--output: /proc/report.json cannot be written: ");
  }
}
