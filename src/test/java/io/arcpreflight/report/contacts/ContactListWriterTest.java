package io.arcpreflight.report.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.report.Labels;
import io.arcpreflight.report.contacts.ContactList.Entry;
import io.arcpreflight.report.contacts.ContactList.Said;
import io.arcpreflight.report.terminal.TerminalStyle;
import io.arcpreflight.report.terminal.TerminalStyle.Detail;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactListWriterTest {
  private static Said said(String text) {
    return new Said("contact.any", Map.of(), text);
  }

  private static String written(int width, Entry... contacts) throws IOException {
    var list = new ContactList("1.0", List.of(contacts), List.of(said("Nobody else is asked.")));
    var out = new StringBuilder();
    var style = new TerminalStyle(false, false, Detail.NORMAL, width);
    new ContactListWriter(style, Labels.in("en")).writeText(list, out);
    return out.toString();
  }

  @Test
  void writeText_eachWayOnceWithAllWhomItLeadsTo() throws IOException {
    assertThat(
            written(
                80,
                new Entry("system", "", null, null, null, null, "", List.of(said("a.example"))),
                new Entry("dns", "10.0.0.2", 53, null, null, null, "", List.of(said("a.example"))),
                new Entry(
                    "direct", "a.example", 443, null, null, "endpoint.a", "A service", List.of()),
                new Entry(
                    "proxy", "b.example", 443, "http://p:1", "HTTPS_PROXY", null, "", List.of()),
                new Entry("direct", "fd00::1", 80, null, null, "endpoint.c", "Another", List.of()),
                new Entry("local", "127.0.0.1", 40342, null, null, null, "", List.of()),
                new Entry("program", "/usr/bin/dpkg", null, null, null, null, "", List.of())))
        .isEqualTo(
            """
            Nothing was sent. A run with these options would contact:

            The operating system's resolver
                a.example

            DNS servers, each by itself
              10.0.0.2:53
                a.example

            Directly
              a.example:443
                A service (endpoint.a)
              [fd00::1]:80
                Another (endpoint.c)

            Through http://p:1 (HTTPS_PROXY)
              b.example:443

            On this machine
              127.0.0.1:40342

            Programs that are started
              /usr/bin/dpkg

            Nobody else is asked.
            """);
  }

  @Test
  void writeText_nobody() throws IOException {
    assertThat(written(80))
        .isEqualTo("Nothing was sent, and a run with these options would contact nobody.\n");
  }

  @Test
  void writeText_keepsToTheWidth() throws IOException {
    var words = said("words ".repeat(20).strip());
    var text = written(40, new Entry("dns", "10.0.0.2", 53, null, null, null, "", List.of(words)));
    assertThat(text.lines()).allMatch(line -> line.length() <= 40);
    assertThat(text).contains("    words words words words words words\n    words words");
  }

  /** Nothing that came with a list of endpoints steers the terminal. */
  @Test
  void writeText_showsControlCharacters() throws IOException {
    assertThat(
            written(80, new Entry("direct", "a\u001b[31m", 443, null, null, null, "", List.of())))
        .doesNotContain("\u001b");
  }
}
