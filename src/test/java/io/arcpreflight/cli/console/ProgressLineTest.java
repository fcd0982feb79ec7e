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
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final String CLEAR = "\r\u001b[J";

  private final StringWriter terminal = new StringWriter();
  private Instant now = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void progress_saysHowManyAreDoneAndWhatIsWaitedFor() {
    var line = line(true, 80, "en");
    line.progress(0, 23, "management.azure.com");
    assertThat(drained()).isEqualTo(line("0/23 checked, waiting for management.azure.com"));
    after(3_000);
    line.progress(12, 23, "management.azure.com");
    assertThat(drained()).isEqualTo(line("12/23 checked, waiting for management.azure.com 3 s"));
    after(100);
    line.progress(22, 23, "login.windows.net");
    assertThat(drained()).isEqualTo(line("22/23 checked, waiting for login.windows.net"));
    after(100);
    line.progress(23, 23, null);
    assertThat(drained()).isEqualTo(line("23/23 checked"));
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
    assertThat(drained()).isEqualTo(line("1/2 checked, waiting for a"));
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
    assertThat(shown()).hasSize(39).endsWith("aaa…");
    line(false, 40, "en").progress(1, 2, "a".repeat(100));
    assertThat(shown()).hasSize(39).endsWith("aaa...");
    line(true, 40, "ko").progress(1, 2, "a".repeat(28));
    assertThat(TextWidth.of(shown())).isBetween(38, 39);
  }

  @Test
  void longNames_areCutAndNeverTheTime() {
    for (var language : List.of("en", "ko")) {
      var line = line(true, 40, language);
      line.progress(1, 2, "a".repeat(100));
      drained();
      after(12_000);
      line.progress(1, 2, "a".repeat(100));
      var shown = shown();
      assertThat(shown).contains("a…", "12");
      assertThat(TextWidth.of(shown)).isBetween(38, 39);
    }
  }

  /** As a terminal does that is narrower than the line, also one that wraps what it has shown. */
  @Test
  void narrowTerminal_neverKeepsAnythingOfTheLine() {
    var line = line(true, 80, "en");
    line.progress(1, 23, "management.azure.com");
    after(1_000);
    line.progress(2, 23, "guestconfiguration.azure.com");
    line.close();
    assertThat(drained().split("(?=\r\u001b\\[J)", -1))
        .hasSize(3)
        .allMatch(
            write ->
                write.equals(CLEAR)
                    || (write.startsWith(CLEAR + NO_WRAP) && write.endsWith(WRAP + "\r")));
  }

  @Test
  void hostileNames_areShownAndNeverObeyed() {
    line(true, 80, "en").progress(1, 2, "a\u001b[2J\n");
    assertThat(drained()).isEqualTo(line("1/2 checked, waiting for a\\x1b[2J\\n"));
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

  private static final String CLEAR_PATTERN = "\r\u001b\\[J";

  private static final String NO_WRAP = "\u001b[?7l";
  private static final String WRAP = "\u001b[?7h";

  private static String line(String text) {
    return CLEAR + NO_WRAP + text + WRAP + "\r";
  }

  private String shown() {
    return drained().replaceAll("\u001b\\[\\??[0-9]*[a-zA-Z]|\r", "");
  }

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
