package io.arcpreflight.report.redact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonSyntaxException;
import java.util.Locale;

/** What is private, whatever it looks like. */
class RedactionFuzzTest implements FuzzTargets {
  @FuzzTarget({
    "{\"host\":{\"name\":\"srv-db-07\"},\"proxy\":\"http://px.corp.example:80\",\"a\":\"10.1.2.3\"}",
    "{\"issuer\":\"CN=House $1 Root, O=\\\"A\\\\B\\\"\",\"user\":\"kim\",\"b\":[\"kim@x.test\"]}",
    "{\"name\":\"tags\",\"value\":\"a=b,--=--\",\"c\":\"fe80::1 /resourceGroups/rg/x\"}"
  })
  static void redaction(byte[] input) {
    var text = new String(input, UTF_8);
    try {
      var redacted = Redaction.of(text);
      JsonParser.parse(redacted);
    } catch (JsonSyntaxException e) {
      assertThat(isJson(text)).isFalse();
    }
  }

  private static boolean isJson(String text) {
    try {
      return JsonParser.parse(text) != null;
    } catch (JsonSyntaxException e) {
      return false;
    }
  }

  @FuzzTarget({
    "srv-db-07",
    "--",
    "microsoft-x",
    "é",
    "a.b.c",
    "1 2 3 1",
    "\ud835\udc00\ud835\udc01 x\ud83a\udd00"
  })
  static void pseudonyms(byte[] input) {
    var names = new Pseudonyms();
    for (var word : new String(input, UTF_8).split(" ", -1)) {
      assertThat(names.word(word)).isEqualTo(names.word(word));
      assertThat(names.host(word)).isEqualTo(names.host(word));
      if (word.codePoints().anyMatch(c -> c > 0xffff && Character.isLetterOrDigit(c))) {
        assertThat(names.word(word)).isNotEqualTo(word.toLowerCase(Locale.ROOT));
      }
    }
  }
}
