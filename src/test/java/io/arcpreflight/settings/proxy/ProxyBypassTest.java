package io.arcpreflight.settings.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.endpoint.BypassKeyword;
import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.text.MarkedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyBypassTest {

  @ParameterizedTest
  @CsvSource({
    "Arc,            ARC",
    "'arm, ARC',     ARC",
    "'arm, ARC',     ARM",
    "AMA,            AMA",
    "AMA,            ARM",
    "aad,            AAD",
    "arcdata,        ARC_DATA",
  })
  void covers_ignoresCaseAndBlanks(String list, BypassKeyword endpointKeyword) {
    assertThat(ProxyBypass.parse(list).covers(endpointKeyword)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Arc, ARC_DATA",
    "ArcData, ARC",
    "ARM, AMA",
    "AMA, AAD",
    "'', ARC",
    "unheard-of, ARC"
  })
  void covers_nothingElse(String list, BypassKeyword endpointKeyword) {
    assertThat(ProxyBypass.parse(list).covers(endpointKeyword)).isFalse();
  }

  @Test
  void parse_unknownKeyword_isReportedWithTheKnownOnes() {
    var bypass = ProxyBypass.parse("*.azure.com,Arc,,ARC");

    assertThat(bypass.keywords()).containsExactly(BypassKeyword.ARC);
    assertThat(bypass.ignoredEntries())
        .containsExactly(
            new IgnoredEntry(
                "*.azure.com",
                Fact.of("proxy.bypass-keyword"),
                new MarkedText("*.azure.com,Arc,,ARC", 1)));
  }

  @Test
  void parse_allowedSentence_namesEveryKeyword() {
    var ignored = ProxyBypass.parse("x").ignoredEntries().getFirst();
    var why = Evidence.sentence(ignored.why().with("entry", ignored.entry()));

    for (var keyword : BypassKeyword.values()) {
      assertThat(why).contains(keyword.id());
    }
  }
}
