package io.arcpreflight.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a record is fit to be shown. */
class ExcerptTest {
  private static String shown(String raw) {
    return Excerpt.of(raw, new TextSpan(0, raw.length())).text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token=eyJ0eXAiOiJKV1Qi",
        "{\"access_token\":\"eyJ0eXAiOiJKV1Qi\"}",
        "Authorization: Bearer eyJ0eXAiOiJKV1Qi",
        "client_secret=eyJ0eXAiOiJKV1Qi&x=1",
        "http://user:eyJ0eXAiOiJKV1Qi@proxy.corp.example:3128"
      })
  void secret_isNotShown(String raw) {
    assertThat(shown(raw)).contains("***").doesNotContain("eyJ0eXAiOiJKV1Qi");
  }

  @Test
  void secretWhoseNameIsBeforeIt_isNotShown() {
    var raw = "client_secret=abc AADSTS7000215: x".replace(" AADSTS", "~AADSTS");
    assertThat(Excerpt.of(raw, new TextSpan(18, raw.length())).text()).isEqualTo("***: x");
  }

  @Test
  void wordsAfterTheAddressOfTokens_areShown() {
    assertThat(
            shown(
                "Post \\\"https://login.windows.net/x/oauth2/v2.0/token\\\": proxyconnect tcp: dial"
                    + " tcp 10.1.1.1:3128: i/o timeout"))
        .endsWith("/oauth2/v2.0/token\": proxyconnect tcp: dial tcp 10.1.1.1:3128: i/o timeout");
  }
}
