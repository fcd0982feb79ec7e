package io.arcpreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private final Catalog catalog = Catalog.load(Language.ENGLISH);

  @Test
  void cause_known() {
    var cause = catalog.cause("dns.timeout").orElseThrow();
    assertThat(cause)
        .isEqualTo(
            new Cause(
                "dns.timeout",
                Severity.ERROR,
                "AZCM0026",
                List.of(),
                Owner.DNS,
                List.of(),
                true,
                List.of("network-requirements", "rfc1035"),
                Map.of(
                    "dns.local-resolver-stopped", Owner.HOST,
                    "dns.local-resolver-missing", Owner.HOST)));
    assertThat(cause.area()).isEqualTo(Area.DNS);
  }

  @Test
  void cause_unknown() {
    assertThat(catalog.cause("dns.everything")).isEmpty();
  }

  @Test
  void code_byNumber() {
    assertThat(catalog.code(61).orElseThrow().code()).isEqualTo("AZCM0061");
    assertThat(catalog.code(61).orElseThrow().number()).isEqualTo(61);
    assertThat(catalog.code(171).orElseThrow().exit()).isNull();
  }

  @Test
  void code_unknownNumber() {
    assertThat(catalog.code(99)).isEmpty();
    assertThat(catalog.code(-1)).isEmpty();
    assertThat(catalog.code(10_061)).isEmpty();
  }

  @Test
  void text_isInTheLanguageAskedFor() {
    var cause = catalog.cause("proxy.forbidden").orElseThrow();
    assertThat(catalog.text(cause).title())
        .isEqualTo("The proxy does not allow this server to reach Azure");
    assertThat(Catalog.load(Language.KOREAN).text(cause).title())
        .isEqualTo("프록시가 이 서버의 Azure 연결을 허용하지 않습니다");
  }

  @Test
  void text_ofSomethingElse() {
    var stranger =
        new Cause(
            "no.entry", Severity.INFO, null, List.of(), Owner.HOST, List.of(), false, List.of());
    assertThatThrownBy(() -> catalog.text(stranger))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.entry");
  }

  @Test
  void filled_replacesPlaceholdersInTextAndCommands() {
    var cause = catalog.cause("proxy.forbidden").orElseThrow();
    var values =
        new Placeholders(
            Map.of("subject", "login.windows.net", "url", "https://login.windows.net"));
    var text = catalog.text(cause).filled(values);
    assertThat(text.meaning()).contains("to open a tunnel (CONNECT) to login.windows.net.");
    assertThat(text.remedy().getFirst().linux())
        .isEqualTo("arc-preflight endpoints --location REGION --format squid");
    assertThat(text.remedy().get(1).linux())
        .isEqualTo("curl -sv -x PROXY_URL -o /dev/null https://login.windows.net/");
  }

  @Test
  void filled_showsVariantsOfOneStepAsOne() {
    var text = catalog.text(catalog.cause("agent.version-unsupported").orElseThrow());
    assertThat(text.filled(Placeholders.UNKNOWN).remedy())
        .singleElement()
        .extracting(RemedyStep::linux)
        .isEqualTo(
            "apt-get update && apt-get install --only-upgrade azcmagent"
                + "    # dnf: dnf update azcmagent; zypper: zypper update azcmagent");
  }

  @Test
  void lists_cannotBeChanged() {
    assertThatThrownBy(() -> catalog.causes().removeFirst())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
