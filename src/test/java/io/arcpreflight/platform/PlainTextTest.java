package io.arcpreflight.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing of the kind @ all | nothing of the kind @ all",
        "http://proxy:3128 | http://proxy:3128",
        "via http://user:secret@proxy:3128/ now | via http://***@proxy:3128/ now",
        "http://user:se@cr/et@proxy and a@b | http://***@proxy and a@b",
        "http://a:b@c https://d:e@f | http://***@c https://***@f",
        "\"http://a:b@c\" | \"http://***@c\"",
        "http://@proxy | http://***@proxy",
        "mail a@b about http://c | mail a@b about http://c",
        "http:// | http://",
      })
  void withoutCredentials_hidesWhatStandsBeforeTheHost(String text, String shown) {
    assertThat(PlainText.withoutCredentials(text)).isEqualTo(shown);
  }
}
