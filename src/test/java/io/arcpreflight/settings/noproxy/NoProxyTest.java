package io.arcpreflight.settings.noproxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.settings.proxy.IgnoredEntry;
import io.arcpreflight.text.MarkedText;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyTest {

  @ParameterizedTest
  @CsvSource({
    "example.test:443,   example.test,       443,  true",
    "example.test:443,   sub.example.test,   443,  true",
    "example.test:443,   example.test,       80,   false",
    "example.test:,      example.test,       80,   true",
    "*.example.test:443, sub.example.test,   443,  true",
    "*.example.test:443, sub.example.test,   80,   false",
    ".example.test:443,  sub.example.test,   443,  true",
    "EXAMPLE.Test,       Sub.Example.tesT,   443,  true",
    "[fd00::1]:443,      fd00::1,            443,  true",
    "[fd00::1]:443,      fd00::1,            80,   false",
    "fd00::1,            [fd00::1],          80,   true",
    "10.0.0.0/8,         10.1.2.3,           443,  true",
    "10.0.0.0/8,         ten.test,           443,  false",
    "10.1.2.3,           ::ffff:10.1.2.3,    443,  true",
    "test,               a.b.test,           443,  true",
  })
  void matchingEntry_byHostAndPort(String entry, String host, int port, boolean expected) {
    assertThat(NoProxy.parse(entry).matchingEntry(host, port).isPresent()).isEqualTo(expected);
  }

  @Test
  void matchingEntry_isTheFirstAsWritten() {
    var noProxy = NoProxy.parse(" other.test ,, .Azure.test,gbl.his.azure.test");

    assertThat(noProxy.matchingEntry("gbl.his.azure.test", 443)).contains(".Azure.test");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://foo.test       | http://***       | is a URL",
        "http://foo.test:80    | http://***       | is a URL",
        "http://u:word@p:80    | ***@p:80         | is a URL",
        "foo.*.bar             | foo.*.bar        | An asterisk is allowed only alone",
        "*foo.test             | *foo.test        | An asterisk is allowed only alone",
        "*:443                 | *:443            | An asterisk is allowed only alone",
        "10.0.0.*              | 10.0.0.*         | An asterisk is allowed only alone",
        "foo.test/24           | foo.test/24      | Only an IP address",
        "10.0.0.0/33           | 10.0.0.0/33      | Only an IP address",
        "10.0.0.0/8:443        | 10.0.0.0/8:443   | Only an IP address",
        "[fd00::1]             | [fd00::1]        | takes no brackets",
        "a.test b.test         | a.test b.test    | separated by commas",
        "a.test;b.test         | a.test;b.test    | separated by commas",
        "10.                   | 10.              | A partial IP address",
        "192.168.1             | 192.168.1        | A partial IP address",
        "a.test.               | a.test.          | do not end in a dot",
        "<local>               | <local>          | not a host name",
        "*.                    | *.               | not a host name",
        ".                     | .                | not a host name",
        "a..test               | a..test          | not a host name",
        "fd00::g               | fd00:***         | not a host name",
        "a.test:https          | a.test:***       | not a port number",
        "a.test:0443           | a.test:0443      | not a port number",
        "10.1.2.3:x            | 10.1.2.3:***     | not a port number",
        "/a.test               | /a.test          | Only an IP address",
        ";a.test               | ;a.test          | separated by commas",
        "@a.test               | ***@a.test       | not a host name",
        ":p4ssword             | :***             | There is no host",
        ":443                  | :443             | There is no host",
      })
  void ignoredEntries_saysWhy(String written, String shown, String why) {
    var noProxy = NoProxy.parse("fine.test," + written);

    assertThat(noProxy.ignoredEntries())
        .singleElement()
        .satisfies(
            ignored -> {
              assertThat(ignored.entry()).isEqualTo(shown);
              assertThat(Evidence.sentence(ignored.why().with("entry", ignored.entry())))
                  .contains(why)
                  .endsWith(".");
            });
    assertThat(noProxy).hasToString("fine.test");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://proxy.corp.test | http://***     | 5",
        "http://u:p4ss@h.test:1 | ***@h.test:1   | 0",
        "10.0.0.0/33            | 10.0.0.0/33    | 9",
        "*.corp.*.test          | *.corp.*.test  | 8",
        "[fd00::1]              | [fd00::1]      | 1",
        "a.test b.test          | a.test b.test  | 7",
        "10.                    | 10.            | 1",
        "a.test.                | a.test.        | 7",
        "<local>                | <local>        | 1",
        "*.                     | *.             | 3",
        "a..test                | a..test        | 3",
        "a_b!c.test             | a_b!c.test     | 4",
        "a~b.test               | a~b.test       | 2",
        "!a..test               | !a..test       | 1",
        "a.test:https           | a.test:***     | 7",
        "a.test:0443            | a.test:0443    | 7",
        "İ!                     | İ!             | 1",
      })
  void ignoredEntries_markThePlaceInTheList(String written, String shown, int place) {
    var list = "fine.test, " + written + " ,.corp.test";
    var ignored = NoProxy.parse(list).ignoredEntries();

    assertThat(ignored)
        .extracting(IgnoredEntry::place)
        .containsExactly(
            new MarkedText(
                "fine.test, " + shown + " ,.corp.test",
                place == 0 ? 0 : "fine.test, ".length() + place));
  }

  @Test
  void ignoredEntries_betweenBars_areSeparatedWrongly() {
    assertThat(NoProxy.parse("a.test|b.test").ignoredEntries())
        .extracting(it -> it.why().id())
        .containsExactly("noproxy.separator");
  }

  @Test
  void ignoredEntries_keepTheBlanksBeforeTheList() {
    assertThat(NoProxy.parse("  10.1, a.test").ignoredEntries())
        .extracting(IgnoredEntry::place)
        .containsExactly(new MarkedText("  10.1, a.test", 3));
  }

  @Test
  void ignoredEntries_ofALongList_areShownWithTheirNeighbours() {
    var list = new StringJoiner(",");
    for (int number = 0; number < 200; number++) {
      list.add(number == 100 ? "10.1" : "h" + number + ".test");
    }

    assertThat(NoProxy.parse(list.toString()).ignoredEntries())
        .extracting(IgnoredEntry::place)
        .containsExactly(
            new MarkedText(
                "…,h96.test,h97.test,h98.test,h99.test,10.1,h101.test,h102.test,h103.test,h104.test,…",
                39));
  }

  @ParameterizedTest
  @CsvSource({
    "'',                                  true",
    "'localhost, 127.0.0.1,::1',          true",
    "'127.0.0.0/8',                       true",
    "'localhost,.corp.test',              false",
    "'*',                                 false",
    "'10.0.0.0/8',                        false",
    "'127.0.0.1,10.1.2.3',                false",
  })
  void isLocalOnly_forListsAboutThisMachine(String list, boolean expected) {
    assertThat(NoProxy.parse(list).isLocalOnly()).isEqualTo(expected);
  }
}
