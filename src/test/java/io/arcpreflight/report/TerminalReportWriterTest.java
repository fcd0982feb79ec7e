package io.arcpreflight.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.report.TerminalStyle.Detail;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalReportWriterTest {
  @Test
  void dump() throws IOException {
    for (var d : Detail.values()) for (var r : List.of(Reports.healthy(), Reports.proxyForbidden(), Reports.twoErrorsAndAWarning(), Reports.timeWasUp(), Reports.interrupted(), Reports.warned(), Reports.strict(), Observations.rich())) {
      var s = new StringBuilder();
      new TerminalReportWriter(new TerminalStyle(false, true, d, 80), Words.in("en")).write(r, s);
      System.out.println("=== " + d + "\n" + s);
    }
    var s = new StringBuilder();
    new TerminalReportWriter(new TerminalStyle(false, true, Detail.NORMAL, 80), Words.in("ko")).write(Reports.proxyForbidden(), s);
    new TerminalReportWriter(new TerminalStyle(false, false, Detail.NORMAL, 80), Words.in("en")).write(Reports.proxyForbidden(), s);
    System.out.println(s);
  }
}
