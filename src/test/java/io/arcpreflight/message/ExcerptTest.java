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

  private static String of(String text, String found) {
    var start = text.indexOf(found);
    return Excerpt.of(text, new TextSpan(start, start + found.length())).text();
  }

  /** What was tried often stands before what failed. */
  @Test
  void whatWasSaid_isShownFromItsBeginning() {
    var failed = "this is what has failed there";
    assertThat(of("time=1 msg=\"Get x: " + failed + "\" y", failed)).isEqualTo("Get x: " + failed);
    assertThat(of("msg=\"a\" (error: b: " + failed + ")", failed))
        .isEqualTo("a\" (error: b: " + failed);
    assertThat(of("msg=\"a\"\nb " + failed, failed)).isEqualTo(failed);
    assertThat(of("msg=\"" + "x".repeat(115) + failed, failed)).isEqualTo("x".repeat(115) + failed);
    assertThat(of("msg=\"" + "x".repeat(116) + failed, failed)).isEqualTo(failed);
    assertThat(of("msg=\"" + failed, failed)).isEqualTo(failed);
    assertThat(of("x msg=\" y", "msg=\" y")).isEqualTo("msg=\" y");
  }

  @Test
  void whatFollowsACode_belongsToIt() {
    assertThat(of("AZCM0061: it is down\nnext", "AZCM0061")).isEqualTo("AZCM0061: it is down");
    assertThat(of("AZCM0061: it is down", "AZCM0061")).isEqualTo("AZCM0061: it is down");
    assertThat(of("time=2026-03-31 level=error AZCM0061: it is down", "AZCM0061"))
        .isEqualTo("AZCM0061: it is down");
    assertThat(of("AZCM0061" + "y".repeat(200), "AZCM0061"))
        .isEqualTo("AZCM0061" + "y".repeat(160));
    assertThat(of("x".repeat(23) + "yz", "x".repeat(23))).isEqualTo("x".repeat(23) + "yz");
    assertThat(of("x".repeat(24) + "yz", "x".repeat(24))).isEqualTo("x".repeat(24));
  }

  @Test
  void whatIsTooLong_isCutAndSaysSo() {
    assertThat(shown("x".repeat(400))).isEqualTo("x".repeat(400));
    assertThat(shown("x".repeat(401))).isEqualTo("x".repeat(400) + " …");
  }

  @Test
  void itIsOnOneLineWithoutEscapes() {
    assertThat(shown("first\n  second\\r\\n third \\\"quoted\\\" \\\\'both' "))
        .isEqualTo("first second third \"quoted\" 'both'");
  }

  @Test
  void exactly_isNothingButTheFoundPart() {
    var text = "msg=\"before AZCM0061: after\"";
    var start = text.indexOf("AZCM");
    var excerpt = Excerpt.exactly(text, new TextSpan(start, start + 8));
    assertThat(excerpt.text()).isEqualTo("AZCM0061");
    assertThat(excerpt.raw()).isEqualTo("AZCM0061");
    assertThat(excerpt.context()).isEqualTo("msg=\"before AZCM0061");
  }

  @Test
  void context_isOfItsLineAndNotEndless() {
    var text = "first line\n" + "x".repeat(2_000) + "AZCM0061";
    var excerpt = Excerpt.exactly(text, new TextSpan(text.length() - 8, text.length()));
    assertThat(excerpt.context()).isEqualTo("x".repeat(1_000) + "AZCM0061");
    var begin = Excerpt.exactly("a\nAZCM0061", new TextSpan(2, 10));
    assertThat(begin.context()).isEqualTo("AZCM0061");
  }

  @Test
  void foundPart_mayGoOnInTheNextLine() {
    assertThat(Excerpt.exactly("a\nb", new TextSpan(0, 3)).raw()).isEqualTo("a\nb");
    assertThat(of("x\ni/o\ntimeout", "i/o\ntimeout")).isEqualTo("i/o timeout");
  }
}
