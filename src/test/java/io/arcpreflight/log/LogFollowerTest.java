package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {
  private final List<LogEvent> events = new ArrayList<>();
  @TempDir private Path folder;
  private Path log;

  @BeforeEach
  void nameLog() {
    log = folder.resolve("azcmagent.log");
  }

  @Test
  void readOn_tellsWhatIsAdded() throws IOException {
    Files.writeString(log, "FATAL   AZCM0061: x\n");
    try (var follower = follower()) {
      follower.readNew();
      assertThat(told()).containsExactly("AZCM0061");
      add("INFO    nothing\nFATAL   AZCM00");
      follower.readNew();
      assertThat(told()).containsExactly("AZCM0061");
      add("67: x\n");
      follower.readNew();
      assertThat(told()).containsExactly("AZCM0061", "AZCM0067");
    }
  }

  @Test
  void readOn_endsWhenItIsInterrupted() throws IOException {
    Files.writeString(log, "INFO    nothing\n".repeat(40_000) + "FATAL   AZCM0061: x\n");
    try (var follower = follower()) {
      Thread.currentThread().interrupt();
      follower.readNew();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(told()).isEmpty();
      follower.readNew();
      assertThat(told()).containsExactly("AZCM0061");
    }
  }

  @Test
  void readOn_leavesAFolderInItsPlaceAlone() throws IOException {
    Files.createDirectory(log);
    try (var follower = follower()) {
      follower.readNew();
      Files.delete(log);
      Files.writeString(log, "FATAL   AZCM0061: x\n");
      follower.readNew();
      assertThat(told()).containsExactly("AZCM0061");
    }
  }

  @Test
  void readOn_tellsOfAnUnknownErrorWhenItsLineHasEnded() throws IOException {
    Files.writeString(log, "ERROR   the flux");
    try (var follower = follower()) {
      follower.readNew();
      assertThat(events).isEmpty();
      add(" is gone\n");
      follower.readNew();
      follower.readNew();
      assertThat(events)
          .extracting(event -> event.excerpt().text())
          .containsExactly("the flux is gone");
    }
  }

  @Test
  void readOn_readsTheOldFileToItsEndAndThenTheNewOne() throws IOException {
    Files.writeString(log, "INFO    ok\n");
    try (var follower = follower()) {
      follower.readNew();
      add("FATAL   AZCM0061: x\n");
      Files.move(log, folder.resolve("azcmagent.log.1"));
      Files.writeString(log, "INFO    ok\nFATAL   AZCM0067: x\n");
      follower.readNew();
      assertThat(events)
          .extracting(event -> ((LogEvent.Failure) event).reason().id() + event.place().line())
          .containsExactly("AZCM00612", "AZCM00672");
    }
  }

  @Test
  void readOn_emptiedFileBeginsAnew() throws IOException {
    Files.writeString(log, "FATAL   AZCM0061: and a line that is longer than the next\n");
    try (var follower = follower()) {
      follower.readNew();
      Files.writeString(log, "FATAL   AZCM0067: x\n", StandardOpenOption.TRUNCATE_EXISTING);
      follower.readNew();
      assertThat(told()).containsExactly("AZCM0061", "AZCM0067");
    }
  }

  @Test
  void readOn_waitsForAFileThatIsNotThereYet() throws IOException {
    try (var follower = follower()) {
      follower.readNew();
      Files.writeString(log, "FATAL   AZCM0061: x\n");
      follower.readNew();
      assertThat(told()).containsExactly("AZCM0061");
    }
  }

  private LogFollower follower() {
    return new LogFollower(log, new LogScanner(Logs.recognizer(), ZoneOffset.UTC, events::add));
  }

  private void add(String text) throws IOException {
    Files.write(log, text.getBytes(UTF_8), StandardOpenOption.APPEND);
  }

  private List<String> told() {
    return events.stream().map(event -> ((LogEvent.Failure) event).reason().id()).toList();
  }
}
