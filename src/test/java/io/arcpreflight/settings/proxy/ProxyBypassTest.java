package io.arcpreflight.settings.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
import io.arcpreflight.observation.Fact;
import io.arcpreflight.settings.proxy.ProxyBypass.Keyword;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyBypassTest {

  @ParameterizedTest
  @CsvSource({
    "Arc,            Arc,        ARC",
    "'arm, ARC',     Arc,        ARC",
    "'arm, ARC',     ARM,        ARM",
    "AMA,            'ARM,AMA',  AMA",
    "aad,            AAD,        AAD",
    "arcdata,        ArcData,    ARC_DATA",
  })
  void covering_ignoresCaseAndBlanks(String list, String endpointKeyword, Keyword expected) {
    assertThat(ProxyBypass.parse(list).covering(endpointKeyword)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"Arc, ArcData", "ArcData, Arc", "Arc,", "'', Arc", "Arc, unheard-of"})
  void covering_nothingElse(String list, @Nullable String keyword) {
    assertThat(ProxyBypass.parse(list).covering(keyword)).isEmpty();
  }

  @Test
  void parse_unknownKeyword_isReportedWithTheKnownOnes() {
    var bypass = ProxyBypass.parse("*.azure.com,Arc,,ARC");

    assertThat(bypass.keywords()).containsExactly(Keyword.ARC);
    assertThat(bypass.ignoredEntries())
        .containsExactly(new IgnoredEntry("*.azure.com", Fact.of("proxy.bypass-keyword")));
  }

  @Test
  void parse_allowedSentence_namesEveryKeyword() {
    var ignored = ProxyBypass.parse("x").ignoredEntries().getFirst();
    var why = Evidence.sentence(ignored.why().with("entry", ignored.entry()));

    for (var keyword : Keyword.values()) {
      assertThat(why).contains(keyword.id());
    }
  }
}
