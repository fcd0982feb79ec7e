package io.arcpreflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Owner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FleetQueryTest {
  @ParameterizedTest
  @CsvSource({
    "web1, true",
    "WEB1, true",
    "web, false",
    "*, true",
    "web*, true",
    "*1, true",
    "w*b*1, true",
    "web1*, true",
    "*web1, true",
    "x*, false",
    "*x, false",
    "w*x*1, false",
    "web*b1, false",
    "w*e*e*1, false",
    "we**b1, true"
  })
  void anAsterisk_standsForAnything(String pattern, boolean matches) {
    var query = new FleetQuery(List.of(), List.of("other", pattern));
    assertThat(query.isAsked()).isTrue();
    assertThat(query.matches(TestRun.of("Web1").run())).isEqualTo(matches);
  }

  @ParameterizedTest
  @CsvSource({
    "dns, true",
    "dns.timeout, true",
    "dns.time, false",
    "dn, false",
    "tcp, true",
    "tls, false"
  })
  void aCause_isAskedForByIdOrArea(String cause, boolean matches) {
    var run =
        TestRun.of("a").error("dns.timeout", Owner.DNS).error("tcp.timeout", Owner.NETWORK).run();
    assertThat(new FleetQuery(List.of("x", cause), List.of()).matches(run)).isEqualTo(matches);
  }

  @Test
  void bothTogether_haveToMatch() {
    var query = new FleetQuery(List.of("dns"), List.of("a"));
    assertThat(query.matches(TestRun.of("a").error("dns.timeout", Owner.DNS).run())).isTrue();
    assertThat(query.matches(TestRun.of("b").error("dns.timeout", Owner.DNS).run())).isFalse();
    assertThat(query.matches(TestRun.of("a").run())).isFalse();
  }

  @Test
  void whereNothingIsAskedFor_allMatch() {
    var query = new FleetQuery(List.of(), List.of());
    assertThat(query.isAsked()).isFalse();
    assertThat(new FleetQuery(List.of("dns"), List.of()).isAsked()).isTrue();
    assertThat(query.matches(TestRun.of("a").run())).isTrue();
  }
}
