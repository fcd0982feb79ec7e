package io.arcpreflight.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ReadableFileTest {
  private static final Path BLOCKING = Path.of("/proc/kmsg");

  @TempDir private Path folder;

  private static String refusal(ThrowingCallable check) {
    return ReadableFile.reason(catchThrowableOfType(IOException.class, check));
  }

  @Test
  void regularFile_isReadable() throws IOException {
    var file = Files.writeString(folder.resolve("a"), "x");

    assertThatCode(() -> ReadableFile.requireRegular(file)).doesNotThrowAnyException();
    assertThatCode(() -> ReadableFile.requireNamed(file)).doesNotThrowAnyException();
    assertThatCode(() -> ReadableFile.requireNamedOrStream(file)).doesNotThrowAnyException();
  }

  @Test
  void pipe_isNot() throws Exception {
    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(refusal(() -> ReadableFile.requireRegular(pipe))).isEqualTo("not a regular file");
    assertThat(refusal(() -> ReadableFile.requireNamedOrStream(pipe)))
        .isEqualTo("not a regular file");
  }

  /** As the agent's own files are read, whose folder others may write to. */
  @Test
  void linkIntoTheKernel_isNot() throws IOException {
    var link = Files.createSymbolicLink(folder.resolve("link"), BLOCKING);

    assertThat(refusal(() -> ReadableFile.requireRegular(link)))
        .isEqualTo("leads to a file of the kernel");
  }

  @Test
  void fileOfTheKernel_isReadOnlyWhereItIsMeant() {
    assertThatCode(() -> ReadableFile.requireRegular(Path.of("/proc/self/status")))
        .doesNotThrowAnyException();
    assertThat(refusal(() -> ReadableFile.requireNamed(BLOCKING)))
        .isEqualTo("leads to a file of the kernel");
    assertThat(refusal(() -> ReadableFile.requireNamedOrStream(BLOCKING)))
        .isEqualTo("leads to a file of the kernel");
  }

  /** What this process has open already is its caller's choice: a pipe, a terminal. */
  @Test
  void ownDescriptor_isReadable() {
    assertThatCode(() -> ReadableFile.requireNamedOrStream(Path.of("/dev/stdin")))
        .doesNotThrowAnyException();
    assertThatCode(() -> ReadableFile.requireNamedOrStream(Path.of("/dev/fd/0")))
        .doesNotThrowAnyException();
  }

  @Test
  void loopOfLinks_isToldInWords() throws IOException {
    var one = folder.resolve("one");
    Files.createSymbolicLink(one, folder.resolve("other"));
    Files.createSymbolicLink(folder.resolve("other"), one);

    assertThat(refusal(() -> ReadableFile.requireRegular(one))).isEqualTo("is a loop of links");
  }

  @Test
  void missingFile_isToldInWords() {
    assertThat(refusal(() -> ReadableFile.requireNamedOrStream(folder.resolve("none"))))
        .isEqualTo("does not exist");
  }
}
