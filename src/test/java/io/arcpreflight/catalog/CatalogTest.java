package io.arcpreflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
                List.of("network-requirements", "rfc1035")));
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
    var text =
        catalog
            .text(cause)
            .filled(new Placeholders("login.windows.net", "chinaeast2", "AzureChinaCloud", null));
    assertThat(text.meaning()).contains("to open a tunnel (CONNECT) to login.windows.net.");
    assertThat(text.remedy().getFirst().linux())
        .isEqualTo(
            "arc-preflight endpoints --location chinaeast2 --cloud AzureChinaCloud --format squid");
    assertThat(text.remedy().get(1).linux())
        .isEqualTo("curl -v -x <proxy> -o /dev/null https://login.windows.net/");
  }

  @Test
  void filled_namesNoCloudThatIsMeantAnyway() {
    var text = catalog.text(catalog.cause("proxy.forbidden").orElseThrow());
    var filled = text.filled(new Placeholders(null, "koreacentral", "AzureCloud", null));
    assertThat(filled.remedy().getFirst().linux())
        .isEqualTo("arc-preflight endpoints --location koreacentral --format squid");
  }

  @Test
  void lists_cannotBeChanged() {
    assertThatThrownBy(() -> catalog.causes().removeFirst())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
