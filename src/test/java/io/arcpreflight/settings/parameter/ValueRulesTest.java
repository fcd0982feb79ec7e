package io.arcpreflight.settings.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueRulesTest {
  private static final String ID = "aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e";
  private static final String GROUP = "/subscriptions/" + ID + "/resourceGroups/rg";
  private static final String LONG_NAME = "n".repeat(91);

  private final ValueRules rules = new ValueRules(Instant.parse("2026-11-22T10:00:00Z"), false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "CORRELATION_ID|ID",
        "CORRELATION_ID|AAAA0A0A-BB1B-CC2C-DD3D-EEEEEE4E4E4E",
        "SERVICE_PRINCIPAL_ID|ID",
        "TENANT_ID|ID",
        "TENANT_ID|contoso.onmicrosoft.com",
        "USER_TENANT_ID|ID",
        "SUBSCRIPTION_ID|ID",
        "SUBSCRIPTION_ID|Production",
        "SUBSCRIPTION_ID|Pay-As-You-Go (Team 3)",
        "SUBSCRIPTION_ID|운영 구독",
        "SUBSCRIPTION_ID|1234567890123456789012345",
        "SUBSCRIPTION_ID|deadbeef-cafe-babe-12345",
        "SUBSCRIPTION_ID|123456789012-123456-123456",
        "RESOURCE_GROUP|HybridServers",
        "RESOURCE_GROUP|rg_1.(a)-b",
        "RESOURCE_GROUP|리소스그룹",
        "RESOURCE_NAME|FileServer01",
        "RESOURCE_NAME|srv-db_07.corp.example",
        "PRIVATE_LINK_SCOPE|GROUP/providers/Microsoft.HybridCompute/privateLinkScopes/pls",
        "PRIVATE_LINK_SCOPE|GROUP/PROVIDERS/microsoft.hybridcompute/privatelinkscopes/pls",
        "GATEWAY_ID|GROUP/providers/Microsoft.HybridCompute/gateways/gw",
        "AUTOMANAGE_PROFILE|/providers/Microsoft.Automanage/bestPractices/AzureBestPracticesProduction",
        "AUTOMANAGE_PROFILE|GROUP/providers/Microsoft.Automanage/configurationProfiles/mine",
        "TAGS|Datacenter=NY3,Application=SharePoint,Owner='Shared Infrastructure Services'",
        "SERVICE_PRINCIPAL_CERT_THUMBPRINT|0123456789abcdefABCDEF0123456789abcdefAB",
        "SERVICE_PRINCIPAL_SECRET|anything~at.all",
        "IDENTITY_KEY_STORE|tpm",
      })
  void flaws_noneInWhatAzureTakes(Flag flag, String value) {
    assertThat(rules.flaws(given(flag, value))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "CORRELATION_ID|parameter.correlation-id|12|is not a GUID: 32 hexadecimal digits",
        "CORRELATION_ID|parameter.correlation-id|{ID}|is not a GUID",
        "CORRELATION_ID|parameter.correlation-id|gaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4e|is not a"
            + " GUID",
        "CORRELATION_ID|parameter.correlation-id|aaaa0a0abb1b-cc2c-dd3d--eeeeee4e4e4e|is not a"
            + " GUID",
        "SERVICE_PRINCIPAL_ID|parameter.invalid|my-app|is not a GUID",
        "TENANT_ID|parameter.invalid|contoso|is not a tenant id",
        "TENANT_ID|parameter.invalid|.contoso.com|is not a tenant id",
        "USER_TENANT_ID|parameter.invalid|user@contoso.com|is not a tenant id",
        "SUBSCRIPTION_ID|parameter.invalid|aaaa0a0a-bb1b-cc2c-dd3d-eeeeee4e4e4|is not a"
            + " subscription id",
        "SUBSCRIPTION_ID|parameter.invalid|{ID}|is not a subscription id",
        "SUBSCRIPTION_ID|parameter.invalid|aaaa0a0abb1bcc2cdd3deeeeee4e4e4e|is not a subscription"
            + " id",
        "SUBSCRIPTION_ID|parameter.invalid|aaaa0a0a-bb1b-cc2c-dd3d0000|is not a subscription id",
        "SUBSCRIPTION_ID|parameter.invalid|;Production|neither a subscription id nor a name",
        "SUBSCRIPTION_ID|parameter.invalid|/subscriptions/ID|is a path",
        "SUBSCRIPTION_ID|parameter.invalid|<subscription>|neither a subscription id nor a name",
        "RESOURCE_GROUP|parameter.invalid|ends.|is not a resource group name",
        "RESOURCE_GROUP|parameter.invalid|a b|is not a resource group name",
        "RESOURCE_GROUP|parameter.invalid|LONG_NAME|up to 90 letters",
        "RESOURCE_NAME|host.resource-name-invalid|srv 1|contains a character that is not",
        "RESOURCE_NAME|host.resource-name-invalid|서버|contains a character that is not",
        "RESOURCE_NAME|host.resource-name-invalid|srv-|does not end in a letter",
        "RESOURCE_NAME|host.resource-name-invalid|LONG_NAME|has 91 characters; 54 are allowed",
        "RESOURCE_NAME|host.resource-name-reserved|SharePoint|a word that Azure reserves",
        "RESOURCE_NAME|host.resource-name-reserved|my-windows-1|contains the word WINDOWS",
        "RESOURCE_NAME|host.resource-name-reserved|login01|begins with LOGIN",
        "PRIVATE_LINK_SCOPE|parameter.invalid|pls|is not a resource id of the form"
            + " /subscriptions/ID/",
        "PRIVATE_LINK_SCOPE|parameter.invalid|GROUP/providers/Microsoft.HybridCompute/gateways/gw|not"
            + " of Microsoft.HybridCompute/privateLinkScopes",
        "GATEWAY_ID|parameter.invalid|/subscriptions/x/resourceGroups/rg/providers/Microsoft.HybridCompute/gateways/gw|names"
            + " a subscription that is not a GUID: 'x'",
        "GATEWAY_ID|parameter.invalid|GROUP/providers/Microsoft.HybridCompute/gateways/|not a"
            + " resource id",
        "GATEWAY_ID|parameter.invalid|xGROUP/providers/Microsoft.HybridCompute/gateways/gw|not a"
            + " resource id",
        "GATEWAY_ID|parameter.invalid|GROUP/provider/Microsoft.HybridCompute/gateways/gw|not a"
            + " resource id",
        "AUTOMANAGE_PROFILE|parameter.invalid|best|is not a resource id of a profile",
        "TAGS|parameter.tags|a|'a' has no '='",
        "TAGS|parameter.tags|a=b,A=c|is given twice",
        "SERVICE_PRINCIPAL_CERT_THUMBPRINT|parameter.invalid|0123|is not a thumbprint: 40",
        "SERVICE_PRINCIPAL_CERT_THUMBPRINT|parameter.invalid|0123456789abcdefABCDEF0123456789abcdefAg|is"
            + " not a thumbprint: 40",
      })
  void flaws_oneSentenceForWhatItDoesNot(Flag flag, String cause, String value, String sentence) {
    var flaw = assertThat(rules.flaws(given(flag, value))).singleElement().actual();
    assertThat(flaw.cause().id()).isEqualTo(cause);
    assertThat(Evidence.withoutFlag(flaw.found())).contains(sentence).doesNotContain("\n");
  }

  /** A variable that is not set leaves such a value behind. */
  @ParameterizedTest
  @EnumSource(Flag.class)
  void flaws_noneWhereNothingIsWritten(Flag flag) {
    assertThat(rules.flaws(GivenFlag.onCommandLine(flag, ""))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void flaws_aSecretWithTheLineBreakOfItsFile(String end) {
    assertThat(rules.flaws(given(Flag.SERVICE_PRINCIPAL_SECRET, "s3cr3t" + end))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"SUBSCRIPTION_ID, 64", "RESOURCE_GROUP, 90"})
  void flaws_noneUpToTheLongestName(Flag flag, int longest) {
    assertThat(rules.flaws(given(flag, "n".repeat(longest)))).isEmpty();
    assertThat(rules.flaws(given(flag, "n".repeat(longest + 1)))).hasSize(1);
  }

  private static GivenFlag given(Flag flag, String value) {
    var written =
        value
            .replaceAll("\\bID\\b", ID)
            .replace("GROUP/", GROUP + "/")
            .replace("LONG_NAME", LONG_NAME);
    return GivenFlag.onCommandLine(flag, written);
  }
}
