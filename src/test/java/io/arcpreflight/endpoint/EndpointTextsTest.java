package io.arcpreflight.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.arcpreflight.json.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import io.arcpreflight.text.BundledText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void reason_everyEndpointHasItsOwn(String language) {
    var written = JsonNode.parse(language, BundledText.read(EndpointTexts.class, language + "/endpoints.json"));
    var ids = new TreeSet<String>();
    EndpointCatalog.load().endpoints().forEach(endpoint -> ids.add(endpoint.id()));
    ids.add("*");
    assertThat(written.required("reasons").names()).containsExactlyInAnyOrderElementsOf(ids);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void group_everyUseCaseHasOne(String language) {
    var texts = EndpointTexts.load(Locale.of(language));
    for (var useCase : UseCase.values()) {
      assertThat(texts.group(useCase)).isNotBlank();
    }
  }

  @Test
  void load_bothLanguagesSayTheSameThings() {
    var english = JsonNode.parse("en", BundledText.read(EndpointTexts.class, "en/endpoints.json"));
    var korean = JsonNode.parse("ko", BundledText.read(EndpointTexts.class, "ko/endpoints.json"));
    assertThat(korean.names()).isEqualTo(english.names());
    for (var section : english.names()) {
      var names = english.required(section).names();
      assertThat(korean.required(section).names()).isEqualTo(names);
      for (var name : names) {
        assertThat(placeholders(korean.required(section).required(name).text()))
            .as(section + "." + name)
            .isEqualTo(placeholders(english.required(section).required(name).text()));
      }
    }
  }

  @Test
  void reason_inTheLanguageAskedFor() {
    assertThat(EndpointTexts.load(Locale.KOREA).reason("packages")).contains("설치");
    assertThat(EndpointTexts.load(Locale.FRENCH).reason("packages")).contains("Installation");
  }

  @Test
  void reason_endpointOfAFile() {
    assertThat(EndpointTexts.load(Locale.ENGLISH).reason("lab-1")).contains("endpoint file");
  }

  @Test
  void text_unknown() {
    var texts = EndpointTexts.load(Locale.ENGLISH);
    assertThatIllegalArgumentException().isThrownBy(() -> texts.text("list", "nothing"));
    assertThatIllegalArgumentException().isThrownBy(() -> texts.text("nothing", "title"));
  }

  private static List<String> placeholders(String text) {
    var found = new ArrayList<String>();
    for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      found.add(text.substring(open, text.indexOf('}', open) + 1));
    }
    return found;
  }
}
