package io.arcpreflight.settings.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The flags against those that Microsoft documents for azcmagent connect and azcmagent check. */
class FlagTest {
  private static final List<String> CONNECT =
      List.of(
          "--access-token",
          "--automanage-profile",
          "--cloud",
          "--correlation-id",
          "--enable-automatic-upgrade",
          "--gateway-id",
          "--identity-key-store",
          "--ignore-network-check",
          "-l --location",
          "--private-link-scope",
          "-g --resource-group",
          "-n --resource-name",
          "-i --service-principal-id",
          "--service-principal-cert",
          "--service-principal-cert-thumbprint",
          "-p --service-principal-secret",
          "-s --subscription-id",
          "--tags",
          "-t --tenant-id",
          "--use-aws-ec2-hostname",
          "--use-azcli",
          "--use-device-code",
          "--user-tenant-id");
  private static final List<String> CHECK =
      List.of(
          "--cloud", "-e --extensions", "--include-all", "-l --location", "-p --enable-pls-check");
  private static final List<String> EVERY =
      List.of("--config", "-j --json", "--log-stderr", "--no-color", "-v --verbose");

  @Test
  void spellings_areThoseOfAzcmagent() {
    assertThat(Stream.of(Flag.values()).map(flag -> String.join(" ", flag.spellings())))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(CONNECT, CHECK, EVERY).flatMap(List::stream).distinct().toList());
  }

  @Test
  void meansConnect_forAllThatOnlyConnectTakesButHowTheEndpointsAreReached() {
    var onlyConnect =
        Stream.of(Flag.values()).filter(flag -> flag.command() == AzcmagentCommand.CONNECT);
    assertThat(onlyConnect.filter(flag -> !flag.meansConnect()))
        .containsExactly(Flag.PRIVATE_LINK_SCOPE, Flag.GATEWAY_ID);
    assertThat(Stream.of(Flag.values()).filter(Flag::meansConnect))
        .allMatch(flag -> flag.command() == AzcmagentCommand.CONNECT);
  }

  @Test
  void named_findsTheLongNameAlone() {
    assertThat(Flag.named("resource-group")).contains(Flag.RESOURCE_GROUP);
    assertThat(Flag.named("g")).isEmpty();
    assertThat(Flag.named("Resource-Group")).isEmpty();
  }

  @Test
  void help_saysWhatEachIsFor() {
    assertThat(Flag.values()).allSatisfy(flag -> assertThat(flag.description()).isNotBlank());
    assertThat(Flag.LOCATION.label()).isEqualTo("REGION");
  }
}
