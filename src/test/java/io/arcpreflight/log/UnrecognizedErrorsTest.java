package io.arcpreflight.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that nothing is known of: which there are, and what of them is the same. */
class UnrecognizedErrorsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time=\"2026-03-31T10:15:30Z\" level=error msg=\"the flux is gone\"",
        "time=\"2026-03-31T10:15:30Z\" level=fatal msg=\"the flux is gone\"",
        "time=\"2026-03-31T10:15:30Z\" level=\"panic\" msg=\"the flux is gone\"",
        "{\"level\":\"error\",\"msg\":\"the flux is gone\",\"time\":\"2026-03-31T10:15:30Z\"}",
        "{\"time\":\"2026-03-31T10:15:30Z\",\"msg\":\"the flux is gone\",\"level\": \"ERROR\"}",
        "Mar 31 10:15:30 srv himdsd[1042]: time=\"2026-03-31T10:15:30Z\" level=error msg=\"flux\"",
        "Mar 31 10:15:30 srv-db-07.corp.example himdsd[1042]: ERROR the flux is gone",
        "ERROR   the flux is gone",
        "FATAL   the flux is gone",
        "Error: the flux is gone",
        "panic: runtime error: index out of range",
        "\u001b[31mERROR\u001b[0m   the flux is gone",
        "2026/03/31 10:15:30 ERROR the flux is gone",
        "2026-03-31T10:15:30.123Z ERROR the flux is gone",
        "[2026-03-31 10:15:30.123] [error] the flux is gone",
        "[2026-03-31 10:15:30.123] [PID 12] [TID 34] [Pull Client] [ERROR] [c9a8] the flux is gone",
        "ERRO[0003] the flux is gone",
        "FATA[0001] the flux is gone",
        "PANI[2026-03-31T10:15:30Z] the flux is gone",
        "\u001b[31mERRO\u001b[0m[0003] the flux is gone",
        "Mar 31 10:15:30 srv himdsd[1042]: ERRO[0003] the flux is gone",
        "time=\"2026-03-31T10:15:30Z\" level=err msg=\"the flux is gone\"",
        "{\"level\":\"critical\",\"msg\":\"the flux is gone\"}",
        "<3>the flux is gone",
        "<27>Mar 31 10:15:30 srv himdsd[1042]: the flux is gone",
        "{\"PRIORITY\":\"3\",\"_PID\":\"1042\",\"MESSAGE\":\"the flux is gone\"}",
        "{\"PRIORITY\":\"6\",\"MESSAGE\":\"ERROR   the flux is gone\"}",
        "{\"MESSAGE\":\"level=error msg=\\\"the flux is gone\\\"\",\"PRIORITY\":\"6\"}",
        "Tue 2026-03-31 10:15:30 KST srv himdsd[1042]: ERROR the flux is gone",
        "2026-03-31T10:15:30+0900 srv gc_agent[7]: [error] Error: the flux is gone",
        "Mar 31 10:15:30 srv systemd[1]: flux.service: Failed with result 'exit-code'.",
        "Mar 31 10:15:30 srv systemd[1]: Failed to start flux.service - The Flux.",
      })
  void error_isOneHoweverItIsWritten(String line) {
    var info = "time=\"2026-03-31T10:00:00Z\" level=info msg=\"ok\"\n";
    for (var text : new String[] {line, line + "\n", info + line + "\n  and so on\n" + info}) {
      assertThat(Logs.summary(Logs.events(text)).unrecognized().count()).as(text).isEqualTo(1);
      assertThat(Logs.events(text.getBytes(UTF_8), 1)).isEqualTo(Logs.events(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time=\"2026-03-31T10:15:30Z\" level=info msg=\"the last child said level=error\"",
        "time=\"2026-03-31T10:15:30Z\" level=warning msg=\"ERROR\"",
        "INFO    ERROR is the word of the day",
        "INFO[0002] the last child said ERRO[0001]",
        "WARN[0002] error: the flux is thin",
        "<6>the error is gone",
        "<30>Mar 31 10:15:30 srv himdsd[1042]: the last error is 5 minutes ago",
        "{\"PRIORITY\":\"6\",\"MESSAGE\":\"the error is gone\"}",
        "Mar 31 10:15:30 srv systemd[1]: Reset Failed counter of flux.service.",
        "Information: error: none",
        "Agent Error Code                        :",
        "an ERRORLEVEL of 0",
        "level=error msg=\"Get \\\"https://pas.windows.net\\\": Forbidden\"",
        "level=error msg=\"Connected machine to Azure\"",
      })
  void other_isNone(String line) {
    assertThat(Logs.summary(Logs.events(line)).unrecognized().count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ERRO[0003] the flux is gone",
        "\u001b[31mERRO\u001b[0m[0003] the flux is gone",
        "<3>the flux is gone",
        "{\"PRIORITY\":\"3\",\"MESSAGE\":\"the flux is gone\",\"_PID\":\"1042\"}",
      })
  void error_isShownByItsWords(String line) {
    var form = Logs.summary(Logs.events(line)).unrecognized().forms().getFirst();
    assertThat(form.last().excerpt().text()).isEqualTo("the flux is gone");
  }

  @Test
  void form_leavesOutWhatVaries() {
    var log = new StringBuilder();
    for (var i = 0; i < 50; i++) {
      log.append(
          "time=\"2026-03-31T10:15:%02dZ\" level=error msg=\"Widget %d of host%c.corp.example at"
                  .formatted(10 + i, i, (char) ('a' + i % 26))
              + " [2603:1036::%x]:%d is lost after %d.%ds\" id=0c5e4f8a-91d0-4f53-8a2f-6b1f2d7c%04x hash=%s\n"
                  .formatted(i, 1000 + i, i, i, i, i % 2 == 0 ? "deadbeefcafe" : "0badf00d"));
    }
    log.append("level=error msg=\"something else\"\n".repeat(2));
    var unrecognized = Logs.summary(Logs.events(log.toString())).unrecognized();
    assertThat(unrecognized.count()).isEqualTo(52);
    assertThat(unrecognized.forms()).extracting(ErrorForm::count).containsExactly(50L, 2L);
    assertThat(unrecognized.forms().getFirst().first().place()).hasToString("azcmagent.log:1");
    assertThat(unrecognized.forms().getFirst().last().place()).hasToString("azcmagent.log:50");
  }

  @Test
  void form_differsWithItsWords() {
    var unrecognized =
        Logs.summary(Logs.events("ERROR cannot read a\nERROR cannot write a\n")).unrecognized();
    assertThat(unrecognized.forms()).hasSize(2);
  }

  /** Whatever comes, what is kept is bounded, and what comes most often is not lost. */
  @Test
  void memory_isBoundedAndTheMostFrequentIsKept() {
    var summary = new LogSummary(Logs.CATALOG);
    var scanner = new LogScanner(Logs.recognizer(), ZoneOffset.UTC, summary);
    scanner.begin("azcmagent.log");
    for (var i = 0; i < 20_000; i++) {
      scanner.accept("ERROR   the " + letters(i) + " is gone");
      if (i % 20 == 0) {
        scanner.accept("ERROR   the flux is gone");
      }
    }
    scanner.flush();
    var unrecognized = summary.unrecognized();
    assertThat(unrecognized.count()).isEqualTo(21_000);
    assertThat(unrecognized.isMore()).isTrue();
    assertThat(unrecognized.forms()).hasSizeLessThanOrEqualTo(100);
    assertThat(unrecognized.forms().getFirst().last().excerpt().text())
        .isEqualTo("the flux is gone");
    assertThat(unrecognized.forms().getFirst().count()).isEqualTo(1_000);
  }

  @Test
  void longRecord_isOneErrorOfItsBeginning() {
    var events = Logs.events("level=error msg=\"flux\" x=" + "y ".repeat(100_000) + "\nINFO z\n");
    assertThat(events)
        .singleElement()
        .isInstanceOfSatisfying(
            LogEvent.Unrecognized.class,
            error ->
                assertThat(error.excerpt().text()).startsWith("msg=\"flux\" x=y y").endsWith("…"));
  }

  @Test
  void flush_tellsOnce() {
    var summary = new LogSummary(Logs.CATALOG);
    var scanner = new LogScanner(Logs.recognizer(), ZoneOffset.UTC, summary);
    scanner.begin("console");
    scanner.accept("ERROR   the flux is gone");
    scanner.flush();
    assertThat(summary.unrecognized().count()).isEqualTo(1);
    scanner.accept("        and more of it");
    scanner.flush();
    scanner.begin("another");
    assertThat(summary.unrecognized().count()).isEqualTo(1);
  }

  @Test
  void records_areCounted() {
    var scanner = new LogScanner(Logs.recognizer(), ZoneOffset.UTC, _ -> {});
    for (var text :
        new String[] {"", "\n \n", "\n\nINFO a\n", "INFO a\n  b\nERROR c", "a\nINFO b\n"}) {
      scanner.begin("a");
      scanner.accept(text.getBytes(UTF_8), 0, text.getBytes(UTF_8).length);
      scanner.flush();
      scanner.flush();
      assertThat(scanner.records())
          .as(text)
          .isEqualTo(text.isBlank() ? 0 : text.startsWith("\n") ? 1 : 2);
    }
  }

  /** A number in letters alone. */
  private static String letters(int number) {
    var text = new StringBuilder();
    for (var rest = number + 26; rest > 0; rest /= 26) {
      text.append((char) ('g' + rest % 20)).append((char) ('a' + rest % 26));
    }
    return text.toString();
  }
}
