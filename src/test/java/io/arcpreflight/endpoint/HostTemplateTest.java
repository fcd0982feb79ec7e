package io.arcpreflight.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostTemplateTest {
  @ParameterizedTest
  @CsvSource({
    "login.windows.net, login.windows.net",
    "{shard}.his.arc.azure.com, *.his.arc.azure.com",
    "{region}-gas.guestconfiguration.azure.com, *.guestconfiguration.azure.com",
    "azgn*.servicebus.windows.net, azgn*.servicebus.windows.net",
    "*.{region}.arcdataservices.com, *.arcdataservices.com",
    "telemetry.{region}.arcdataservices.com, *.arcdataservices.com",
    "san-af-{region}-prod.azurewebsites.net, san-af-*-prod.azurewebsites.net",
    "*.waconazure.com, *.waconazure.com"
  })
  void pattern_nothingKnown(String template, String pattern) {
    assertThat(new HostTemplate(template).pattern(Map.of())).isEqualTo(pattern);
  }

  @ParameterizedTest
  @CsvSource({
    "{region}-gas.guestconfiguration.azure.com, eastus-gas.guestconfiguration.azure.com",
    "*.{region}.arcdataservices.com, *.eastus.arcdataservices.com"
  })
  void pattern_regionKnown(String template, String pattern) {
    assertThat(new HostTemplate(template).pattern(Map.of("region", "eastus"))).isEqualTo(pattern);
  }

  @Test
  void resolve_onlyWithoutWildcardAndPlaceholder() {
    var values = Map.of("region", "eastus");
    assertThat(new HostTemplate("{region}.login.microsoft.com").resolve(values))
        .contains("eastus.login.microsoft.com");
    assertThat(new HostTemplate("*.{region}.arcdataservices.com").resolve(values)).isEmpty();
    assertThat(new HostTemplate("{shard}.his.arc.azure.com").resolve(values)).isEmpty();
  }

  @Test
  void suffix_behindThePlaceholder() {
    assertThat(new HostTemplate("{shard}.his.arc.azure.us").suffix())
        .isEqualTo(".his.arc.azure.us");
  }
}
