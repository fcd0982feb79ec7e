package io.arcpreflight.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;

/** What somebody pastes. */
class MessageFuzzTest implements FuzzTargets {
  private static final MessageAnalyzer ANALYZER =
      new MessageAnalyzer(Catalog.load(Language.ENGLISH));

  @FuzzTarget({
    "FATAL   Error: AZCM0026: There was an error in network configuration: dial tcp 1.2.3.4:443:"
        + " i/o timeout",
    "AADSTS700016: Application with identifier 'x' was not found\nAuthorizationFailed",
    "Get \\\"https://gbl.his.arc.azure.com\\\": proxyconnect tcp: EOF\n level=warning"
  })
  static void message(byte[] input) {
    var text = new String(input, UTF_8);
    var analyses = ANALYZER.analyzeRecords(text);
    assertThat(analyses).hasSizeLessThanOrEqualTo(text.length());
    var whole = ANALYZER.analyze(text);
    for (var recognition : whole.recognitions()) {
      var where = recognition.where();
      assertThat(where.start()).isBetween(0, where.end());
      assertThat(where.end()).isLessThanOrEqualTo(text.length());
      assertThat(Excerpt.of(text, where)).isNotNull();
    }
    for (var reason : whole.reasons()) {
      whole.hosts(reason.places());
    }
    LogLevel.of(text);
  }
}
