package io.arcpreflight.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CloudTest {
  @Test
  void parse_anyCase() {
    assertThat(Cloud.parse("azureusgovernment")).contains(Cloud.US_GOVERNMENT);
    assertThat(Cloud.parse("AZURECHINACLOUD")).contains(Cloud.CHINA);
    assertThat(Cloud.parse("AzureCloud")).contains(Cloud.PUBLIC);
  }

  @Test
  void parse_otherNames() {
    assertThat(Cloud.parse("AzureGermanCloud")).isEmpty();
    assertThat(Cloud.parse("")).isEmpty();
    assertThat(Cloud.parse("PUBLIC")).isEmpty();
  }

  @Test
  void ids_azcmagentSpelling() {
    assertThat(Cloud.ids())
        .containsExactly("AzureCloud", "AzureUSGovernment", "AzureChinaCloud", "Azure.Local");
  }
}
