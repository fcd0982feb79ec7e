package io.arcpreflight.settings.parameter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final String HEADER = encoded("{\"typ\":\"JWT\",\"alg\":\"RS256\"}");
  private static final String IN_AN_HOUR = "\"exp\":" + NOW.plusSeconds(3600).getEpochSecond();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://management.azure.com/",
        "https://management.azure.com",
        "https://management.core.windows.net/",
        "https://management.usgovcloudapi.net",
        "https://management.core.chinacloudapi.cn/",
        "797f4846-ba00-4fd7-ba43-dac1f8f63013",
      })
  void flaws_noneForResourceManager(String audience) {
    assertThat(flaws("{\"aud\":\"" + audience + "\"," + IN_AN_HOUR + "}")).isEmpty();
  }

  @Test
  void flaws_expiredOrNotYetValid() {
    var now = NOW.getEpochSecond();
    assertThat(flaws("{\"exp\":" + now + "}")).containsExactly("expired at 2026-11-22T10:00:00Z");
    assertThat(flaws("{\"exp\":" + (now + 1) + "}")).isEmpty();
    assertThat(flaws("{\"nbf\":" + (now + 301) + "}"))
        .containsExactly("is not valid before 2026-11-22T10:05:01Z");
    assertThat(flaws("{\"nbf\":" + (now + 300) + "}")).isEmpty();
  }

  @Test
  void flaws_madeForAnother() {
    assertThat(flaws("{\"aud\":\"https://graph.microsoft.com\"," + IN_AN_HOUR + "}"))
        .containsExactly(
            "was issued for 'https://graph.microsoft.com', not for Azure Resource Manager"
                + " (https://management.azure.com/)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "System.Security.SecureString|is the name of a PowerShell type",
        "Bearer eyJ.eyJ.sig|begins with 'Bearer'",
        "eyJ.e yJ.sig|contains a space or a line break",
        "secret|3 parts joined by dots are expected, found: 1",
        "a.b.c.d.e|3 parts joined by dots are expected, found: 5",
        "HEADER.e30.|its header or its signature cannot be read",
        "!!.e30.sig|its header or its signature cannot be read",
        "HEADER.!!.sig|its claims cannot be read",
        "HEADER.c2VjcmV0.sig|its claims cannot be read",
      })
  void flaws_shape(String token, String sentence) {
    var flaws = Evidence.withoutFlag(AccessToken.flaws(token.replace("HEADER", HEADER), NOW));
    assertThat(flaws).singleElement().asString().contains(sentence).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"exp\":1e300}", "{\"exp\":\"soon\"}", "{\"aud\":[1]}", "{}"})
  void flaws_noneWhereNothingCanBeTold(String claims) {
    assertThat(flaws(claims)).isEmpty();
  }

  @Test
  void flaws_bracketsWithoutEndAreNoHarm() {
    assertThat(flaws("{\"a\":" + "[".repeat(100_000))).hasSize(1);
  }

  private static List<String> flaws(String claims) {
    return Evidence.withoutFlag(AccessToken.flaws(HEADER + "." + encoded(claims) + ".c2ln", NOW));
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
  }
}
