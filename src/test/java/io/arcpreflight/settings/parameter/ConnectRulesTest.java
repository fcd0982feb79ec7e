package io.arcpreflight.settings.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Evidence;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectRulesTest {
  private static final String PLACE = "subscription-id=s resource-group=g location=l ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "location=koreacentral",
        "location=l cloud=AzureCloud extensions=all include-all enable-pls-check",
        "private-link-scope=x gateway-id=y",
        "json verbose no-color log-stderr config=x",
        "use-azcli=false",
      })
  void problems_noneForACheckAlone(String flags) {
    assertThat(problems(flags)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "use-device-code",
        "use-azcli tenant-id=t",
        "access-token=x",
        "service-principal-id=i service-principal-secret=p tenant-id=t",
        "service-principal-id=i service-principal-cert=c tenant-id=t",
        "tags=a=b enable-automatic-upgrade automanage-profile=p identity-key-store=k",
      })
  void problems_noneForAWholeConnect(String flags) {
    assertThat(problems(PLACE + flags)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resource-group=g|--subscription-id --location",
        "tags=a=b|--subscription-id --resource-group --location",
        "use-azcli|--subscription-id --resource-group --location",
        "ignore-network-check location=l|--subscription-id --resource-group",
        "subscription-id=s resource-group= location=|--resource-group --location",
        "location=|--location",
        "SP service-principal-id=i|--tenant-id --service-principal-secret",
        "SP service-principal-id=i service-principal-secret=p|--tenant-id",
        "SP service-principal-id=i tenant-id=t"
            + " service-principal-secret=|--service-principal-secret",
        "SP service-principal-secret=p tenant-id=t|--service-principal-id",
        "SP service-principal-cert=c|--service-principal-id",
      })
  void problems_whatConnectWouldMiss(String flags, String missing) {
    var problems = ConnectRules.problems(parameters(flags.replace("SP ", PLACE)), false);
    assertThat(problems).allMatch(problem -> problem.cause().equals("parameter.missing"));
    assertThat(problems.stream().map(it -> it.subject())).containsExactly(missing.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "access-token=x use-azcli|--use-azcli: cannot be combined with --access-token",
        "use-device-code use-azcli|--use-azcli: cannot be combined with --use-device-code",
        "use-azcli service-principal-id=i service-principal-secret=p"
            + " tenant-id=t|--service-principal-id: cannot be combined with --use-azcli",
        "service-principal-id=i service-principal-secret=p service-principal-cert=c"
            + " tenant-id=t|takes one service principal credential",
      })
  void problems_twoWaysToSignIn(String flags, String sentence) {
    assertThat(problems(PLACE + flags)).singleElement().asString().contains(sentence);
  }

  @Test
  void problems_sayWhyAndWhere() {
    assertThat(problems("resource-group=g location="))
        .containsExactly(
            "--subscription-id is missing: azcmagent connect needs it with --resource-group",
            "--location: its value is empty, as with an unset variable;"
                + " azcmagent connect needs it with --resource-group");
  }

  private static List<String> problems(String flags) {
    return ConnectRules.problems(parameters(flags), false).stream().map(Evidence::of).toList();
  }

  private static Parameters parameters(String flags) {
    var values = new EnumMap<Flag, String>(Flag.class);
    for (var word : flags.isEmpty() ? new String[0] : flags.strip().split(" ")) {
      var parts = word.split("=", 2);
      values.put(Flag.named(parts[0]).orElseThrow(), parts.length == 1 ? "true" : parts[1]);
    }
    return Parameters.of(values);
  }
}
