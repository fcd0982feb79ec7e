package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionedHostsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Get https://pas.windows.net/x: EOF|pas.windows.net",
        "Get \"https://PAS.Windows.net:443\": EOF|pas.windows.net",
        "Get https://\\\"pas.windows.net\\\": EOF|pas.windows.net",
        "https://user:pass@proxy.corp.example:3128 refused|proxy.corp.example",
        "see https://a.example/ user@b.example|a.example",
        "see https://a.example user@b.example|a.example",
        "see \"https://a.example\" user@b.example|a.example",
        "lookup gbl.his.arc.azure.com. on 10.0.0.2:53|gbl.his.arc.azure.com",
        "lookup gbl.his.arc.azure.com...|gbl.his.arc.azure.com",
        "hostname=x-9.example.com msg|x-9.example.com",
        "private endpoint y.example.com is|y.example.com",
        "https://AZaz09-x.Example|azaz09-x.example",
        "https://localhost/x|",
        "https://.hidden/x|",
        "lookup |",
        "https://|",
        "see https://aka.ms/arc, https://learn.microsoft.com/x|",
        "dial tcp 10.1.1.1:3128: i/o timeout|10.1.1.1",
        "dial udp [2603::1]:53: x|[2603::1]",
        "dialled 10.1.1.1:3128|",
        "https://a.example: dial tcp 10.1.1.1:443: x|a.example",
        "10.1.1.1:3128|"
      })
  void about_theWholeText(String text, String host) {
    assertThat(about(text, text)).isEqualTo(host == null ? List.of() : List.of(host));
  }

  @Test
  void about_aPart_isWhatItNames() {
    var text = "https://a.example x; https://b.example y, https://c.example z; https://d.example";
    assertThat(about(text, "https://b.example y, https://c.example z"))
        .containsExactly("b.example", "c.example");
  }

  @Test
  void about_aPartThatNamesNone_isTheLastBeforeIt() {
    var text = "https://a.example, https://b.example: Forbidden, https://c.example";
    assertThat(about(text, "Forbidden")).containsExactly("b.example");
  }

  @Test
  void about_theLastBefore_whateverStandsBeforeItsName() {
    var text = "lookup a.example: x; https://b.example: Forbidden";
    assertThat(about(text, "Forbidden")).containsExactly("b.example");
    var other = "https://b.example: x; lookup a.example: Forbidden";
    assertThat(about(other, "Forbidden")).containsExactly("a.example");
  }

  @Test
  void about_aPartThatBeginsWithAName_isAboutThatToo() {
    var text = "https://a.example, https://b.example, https://c.example";
    assertThat(about(text, "b.example, https://c.example"))
        .containsExactly("b.example", "c.example");
  }

  @Test
  void about_aPartWithNoneBefore_isTheFirstAfterIt() {
    var text = "Forbidden: https://a.example, https://b.example";
    assertThat(about(text, "Forbidden")).containsExactly("a.example");
    assertThat(about("Forbidden", "Forbidden")).isEmpty();
  }

  @Test
  void about_severalParts_namesEachOnce() {
    var text = "lookup b.example: EOF; https://a.example: EOF; lookup b.example: EOF";
    var hosts = new MentionedHosts(text);
    assertThat(hosts.about(List.of(new TextSpan(0, 20), new TextSpan(25, text.length()))))
        .containsExactly("b.example", "a.example");
  }

  @Test
  void about_boundsOfAPart_areItsOwn() {
    var text = "x https://a.example";
    var at = text.indexOf("a.example");
    var hosts = new MentionedHosts(text);
    assertThat(hosts.about(List.of(new TextSpan(at, at + 1)))).containsExactly("a.example");
    var two = "https://b.example https://a.example";
    var second = two.indexOf("a.example");
    assertThat(new MentionedHosts(two).about(List.of(new TextSpan(20, second))))
        .containsExactly("b.example");
  }

  @Test
  void about_nothingIsLongerThanAName() {
    var text = "https://" + "a.".repeat(200) + "example";
    assertThat(about(text, text)).singleElement().asString().hasSizeBetween(250, 253);
    var longest = "https://a." + "b".repeat(251);
    assertThat(about(longest, longest)).containsExactly("a." + "b".repeat(251));
    assertThat(about(longest + "b", longest)).containsExactly("a." + "b".repeat(251));
    var user = "https://" + "u".repeat(300) + "@a.example";
    assertThat(about(user, user)).isEmpty();
  }

  private static List<String> about(String text, String part) {
    var start = text.indexOf(part);
    return new MentionedHosts(text).about(List.of(new TextSpan(start, start + part.length())));
  }
}
