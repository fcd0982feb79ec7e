package io.arcpreflight.report.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.catalog.Catalog;
import io.arcpreflight.catalog.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastRoleOfWordsTest {
  private static final String COMMAND = "--role {role} --scope {scope}";

  private static String filled(String words) {
    return new WordsAdvisor(Catalog.load(Language.ENGLISH), words)
        .values(List.of(), "HOST", "PROXY_URL")
        .fill(COMMAND);
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft.HybridCompute/machines/read, Azure Connected Machine Onboarding",
    "Microsoft.HybridCompute/machines/extensions/write,"
        + " Azure Connected Machine Resource Administrator",
    "Microsoft.HybridCompute/register/action, Contributor",
    "Microsoft.HybridConnectivity/endpoints/listCredentials/action, Contributor",
    "Microsoft.Insights/Metrics/write, Contributor",
    "Microsoft.Authorization/roleAssignments/write, Owner",
    "Microsoft.Resources/subscriptions/resourceGroups/read, Reader",
  })
  void values_actionThatIsNotAllowed_needsTheLeastRole(String action, String role) {
    assertThat(
            filled(
                "The client 'a' with object id 'b' does not have authorization to perform action '"
                    + action
                    + "' over scope '/subscriptions/1/resourceGroups/rg-dc1/providers/"
                    + "Microsoft.HybridCompute/machines/srv' or the scope is invalid."))
        .isEqualTo("--role \"" + role + "\" --scope /subscriptions/1/resourceGroups/rg-dc1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          to perform action 'Microsoft.HybridCompute/register/action' over scope '/subscriptions/1'|/subscriptions/1
          to perform action 'Microsoft.HybridCompute/register/action' over scope '/subscriptions/1; reboot'|/subscriptions/SUBSCRIPTION/resourceGroups/RESOURCE_GROUP
          to perform action 'Microsoft.HybridCompute/register/action'|/subscriptions/SUBSCRIPTION/resourceGroups/RESOURCE_GROUP
          """)
  void values_scope_isThatOfTheWords(String words, String scope) {
    assertThat(filled(words)).isEqualTo("--role \"Contributor\" --scope " + scope);
  }

  @ParameterizedTest
  @CsvSource({"no such host", "to perform action 'ls'"})
  void values_otherWords_nameTheUsualRole(String words) {
    assertThat(filled(words)).startsWith("--role \"Azure Connected Machine Onboarding\" --scope ");
  }
}
