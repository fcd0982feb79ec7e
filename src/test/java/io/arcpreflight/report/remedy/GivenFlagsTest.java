package io.arcpreflight.report.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.report.ReportedSetting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenFlagsTest {
  private static ReportedSetting setting(String name, String value, String source) {
    return new ReportedSetting(name, value, source, List.of());
  }

  private static String of(ReportedSetting... settings) {
    return GivenFlags.of(List.of(settings), OperatingSystem.LINUX);
  }

  private static String ofPlace(ReportedSetting... settings) {
    return GivenFlags.ofPlace(List.of(settings), OperatingSystem.LINUX);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "location|koreacentral|--location| --location koreacentral",
        "strict|true|--strict| --strict",
        "tags|Owner=Ops Team|--tags| --tags 'Owner=Ops Team'",
        "timeout|1m 30s|--timeout| --timeout 1m30s",
        "proxy|http://u:***@p:1|--proxy| --proxy http://u:PASSWORD@p:1",
        "service-principal-secret|set|--service-principal-secret|''",
        "verbose|true|--verbose|''",
        "json|true|--json|''",
        "cloud|AzureCloud|default|''",
        "location|koreacentral|location in arc.json|''",
        "use cases|core, install, extensions, sql, ssh|flags| --use-case sql,ssh",
        "use cases|core, install, extensions, gateway|flags|''",
        "use cases|core, sql|default|''",
        "private link|expected|flags| --enable-pls-check",
        "private link|expected|privateLinkScope in config.json|''"
      })
  void of_whatWasGiven_isTypedAgain(String name, String value, String source, String flags) {
    assertThat(of(setting(name, value, source))).isEqualTo(flags);
  }

  @Test
  void of_severalInTheirOrder() {
    assertThat(
            of(
                setting("location", "koreacentral", "--location"),
                setting("strict", "true", "--strict"),
                setting("use cases", "core, sql", "flags")))
        .isEqualTo(" --location koreacentral --strict --use-case sql");
  }

  /** The scope says it already. */
  @Test
  void of_aPrivateLinkScope_needsNoOtherFlag() {
    assertThat(
            of(
                setting("private link", "expected", "flags"),
                setting("private-link-scope", "/s", "--private-link-scope")))
        .isEqualTo(" --private-link-scope /s");
  }

  @Test
  void ofPlace_whereverItCameFrom() {
    assertThat(ofPlace(setting("cloud", "AzureCloud", "default"))).isEmpty();
    assertThat(ofPlace(setting("location", "koreacentral", "the agent")))
        .isEqualTo(" --location koreacentral");
    assertThat(
            ofPlace(setting("cloud", "AzureUSGovernment", "--cloud"), setting("proxy", "p", "x")))
        .isEqualTo(" --cloud AzureUSGovernment");
    assertThat(
            ofPlace(
                setting("cloud", "AzureUSGovernment", "--cloud"),
                setting("location", "usgovvirginia", "--location"),
                setting("endpoints", "my list.json", "--endpoints")))
        .isEqualTo(
            " --location usgovvirginia --cloud AzureUSGovernment --endpoints 'my list.json'");
  }
}
