package io.arcpreflight.settings.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Test
  void over_commandLineGoesBeforeTheFile() {
    var file =
        new ConnectConfigFile(
            List.of(
                GivenFlag.inFile(Flag.LOCATION, "westeurope", "/etc/arc.json"),
                GivenFlag.inFile(Flag.TAGS, "a=b", "/etc/arc.json"),
                GivenFlag.inFile(Flag.VERBOSE, "true", "/etc/arc.json")),
            List.of(),
            List.of());
    var parameters =
        Parameters.of(Map.of(Flag.LOCATION, "koreacentral", Flag.VERBOSE, "false")).over(file);
    var location = parameters.given(Flag.LOCATION).orElseThrow();
    assertThat(location.shown()).isEqualTo("koreacentral");
    assertThat(location.where()).isEqualTo("--location");
    assertThat(location.overrides()).containsExactly("location in /etc/arc.json");
    assertThat(parameters.text(Flag.TAGS)).contains("a=b");
    assertThat(parameters.given(Flag.TAGS).orElseThrow().overrides()).isEmpty();
    assertThat(parameters.isOn(Flag.VERBOSE)).isFalse();
  }

  @Test
  void secret_isNeitherTextNorShown() {
    var parameters = Parameters.of(Map.of(Flag.ACCESS_TOKEN, "s3cr3t"));
    assertThat(parameters.text(Flag.ACCESS_TOKEN)).isEmpty();
    assertThat(parameters.secret(Flag.ACCESS_TOKEN).orElseThrow().reveal()).isEqualTo("s3cr3t");
    assertThat(parameters.all()).singleElement().asString().doesNotContain("s3cr3t");
    assertThat(parameters.given(Flag.ACCESS_TOKEN).orElseThrow().shown()).isEqualTo("set");
  }

  @Test
  void text_emptyIsNone() {
    var parameters = Parameters.of(Map.of(Flag.TAGS, ""));
    assertThat(parameters.text(Flag.TAGS)).isEmpty();
    assertThat(parameters.has(Flag.TAGS)).isFalse();
    assertThat(parameters.given(Flag.TAGS)).isPresent();
  }

  @Test
  void has_aSwitchOnlyWhereItIsOn() {
    assertThat(Parameters.of(Map.of(Flag.VERBOSE, "true")).has(Flag.VERBOSE)).isTrue();
    assertThat(Parameters.of(Map.of(Flag.VERBOSE, "false")).has(Flag.VERBOSE)).isFalse();
  }

  @Test
  void tags_areReadAsAzcmagentReadsThem() {
    assertThat(Parameters.of(Map.of(Flag.TAGS, "Site=Seoul, Owner='Ops Team'")).tags())
        .containsExactly(Map.entry("Site", "Seoul"), Map.entry("Owner", "Ops Team"));
    assertThat(Parameters.NONE.tags()).isEmpty();
  }

  @Test
  void secretMasker_knowsWhatWasGiven() {
    var parameters =
        Parameters.of(Map.of(Flag.SERVICE_PRINCIPAL_SECRET, "plain words", Flag.TAGS, "a=b"));
    assertThat(parameters.secretMasker().masked("it said plain words to a=b"))
        .isEqualTo("it said *** to a=b");
  }
}
