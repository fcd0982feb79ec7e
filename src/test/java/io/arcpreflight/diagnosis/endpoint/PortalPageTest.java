package io.arcpreflight.diagnosis.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.observation.Fact;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalPageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=\"refresh\" content=\"0; url=https://wifi.corp.example/login\">",
        "<META HTTP-EQUIV='Refresh' CONTENT='1;URL=https://wifi.corp.example/login'>",
        "<script>window.location.href = 'https://wifi.corp.example/login';</script>",
        "<script>location.replace(\"https://wifi.corp.example/login\")</script>",
        "<LoginURL>https://wifi.corp.example/login</LoginURL>",
        "<form action=\"https://wifi.corp.example/login\"><input type=\"password\"></form>",
      })
  void in_pageThatLeadsToALogin_namesItsHost(String body) {
    var page = PortalPage.in(body);

    assertThat(PortalPage.fact(Objects.requireNonNull(page).leadsTo()))
        .containsExactly(Fact.of("http.portal").with("portal", "wifi.corp.example"));
  }

  @Test
  void in_formWithoutAHost_namesNone() {
    var page = PortalPage.in("<title>Guest Wi-Fi</title><form action=\"/login\">");

    assertThat(PortalPage.fact(Objects.requireNonNull(page).leadsTo())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><h1>Web page blocked</h1></html>",
        "<h1>Access denied</h1><form action=\"https://filter.corp.example/\"><input type=password>",
        "<h1>차단된 페이지입니다</h1><form action=\"https://filter.corp.example/\">로그인</form>",
        "<html><h1>It works!</h1></html>",
        "<form action=\"/search\"></form>",
        "",
      })
  void in_anotherPage_isNone(String body) {
    assertThat(PortalPage.in(body)).isNull();
  }

  @Test
  void in_noText_isNone() {
    assertThat(PortalPage.in(null)).isNull();
  }
}
