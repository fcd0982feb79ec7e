package io.arcpreflight.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.arcpreflight.report.Labels;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import io.arcpreflight.text.TextWidth;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final String CLEAR = "\r\u001b[K";

  private final StringWriter terminal = new StringWriter();
  private Instant now = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void progress_saysHowManyAreDoneAndWhatIsWaitedFor() {
    var line = line(true, 80, "en");
    line.progress(0, 23, "management.azure.com");
    assertThat(drained()).isEqualTo(CLEAR + "0/23 checked, waiting for management.azure.com");
    after(3_000);
    line.progress(12, 23, "management.azure.com");
    assertThat(drained()).isEqualTo(CLEAR + "12/23 checked, waiting for management.azure.com 3 s");
    after(100);
    line.progress(22, 23, "login.windows.net");
    assertThat(drained()).isEqualTo(CLEAR + "22/23 checked, waiting for login.windows.net");
    after(100);
    line.progress(23, 23, null);
    assertThat(drained()).isEqualTo(CLEAR + "23/23 checked");
  }

  @Test
  void progress_isWrittenAtMostTenTimesASecond() {
    var line = line(true, 80, "en");
    for (var done = 0; done < 100; done++) {
      line.progress(done, 100, "a");
      after(10);
    }
    assertThat(terminal.toString().split(CLEAR_PATTERN, -1)).hasSize(11);
  }

  @Test
  void progress_isWrittenOnlyWhenItDiffers() {
    var line = line(true, 80, "en");
    for (var i = 0; i < 9; i++) {
      line.progress(1, 2, "a");
      after(100);
    }
    assertThat(drained()).isEqualTo(CLEAR + "1/2 checked, waiting for a");
  }

  @Test
  void close_leavesNothing() {
    var line = line(true, 80, "en");
    line.progress(1, 2, "a");
    drained();
    line.close();
    line.close();
    after(1_000);
    line.progress(2, 2, null);
    assertThat(drained()).isEqualTo(CLEAR);
  }

  @Test
  void close_writesNothingWhereNothingWasShown() {
    line(true, 80, "en").close();
    assertThat(drained()).isEmpty();
  }

  @Test
  void longNames_areCutToTheWidth() {
    line(true, 40, "en").progress(1, 2, "a".repeat(100));
    assertThat(drained()).hasSize(CLEAR.length() + 39).endsWith("aaa…");
    line(false, 40, "en").progress(1, 2, "a".repeat(100));
    assertThat(drained()).hasSize(CLEAR.length() + 39).endsWith("aaa...");
    line(true, 40, "ko").progress(1, 2, "a".repeat(18));
    assertThat(TextWidth.of(drained().substring(CLEAR.length()))).isBetween(38, 39);
  }

  @Test
  void hostileNames_areShownAndNeverObeyed() {
    line(true, 80, "en").progress(1, 2, "a\u001b[2J\n");
    assertThat(drained()).isEqualTo(CLEAR + "1/2 checked, waiting for a\\x1b[2J\\n");
  }

  @Test
  void brokenTerminal_neverBreaksTheRun() {
    var line =
        new ProgressLine(
            new Broken(),
            new TerminalStyle(false, true, Detail.NORMAL, 80),
            Labels.in("en"),
            () -> now);
    assertThatCode(
            () -> {
              line.progress(1, 2, "a");
              after(1_000);
              line.progress(2, 2, null);
              line.close();
            })
        .doesNotThrowAnyException();
  }

  private static final String CLEAR_PATTERN = "\r\u001b\\[K";

  private ProgressLine line(boolean unicode, int width, String language) {
    var style = new TerminalStyle(false, unicode, Detail.NORMAL, width);
    return new ProgressLine(terminal, style, Labels.in(language), () -> now);
  }

  private void after(long ms) {
    now = now.plusMillis(ms);
  }

  private String drained() {
    var text = terminal.toString();
    terminal.getBuffer().setLength(0);
    return text;
  }

  private static final class Broken extends Writer {
    @Override
    public void write(char[] buffer, int offset, int length) throws IOException {
      throw new IOException("closed");
    }

    @Override
    public void flush() throws IOException {
      throw new IOException("closed");
    }

    @Override
    public void close() {}
  }
}
