package io.arcpreflight.report.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.EndpointSelection;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.fixtures.Selecting;
import io.arcpreflight.text.TextWidth;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableEndpointListTest {
  private static final EndpointSelection VIRGINIA =
      Selecting.of(Cloud.US_GOVERNMENT)
          .in(new Region("usgovvirginia"))
          .on(OperatingSystem.LINUX)
          .withUseCases(Set.of(UseCase.INSTALL, UseCase.ESU))
          .all();

  @Test
  void write_regionKnown() {
    assertThat(Lists.written(EndpointListFormat.TABLE, VIRGINIA))
        .isEqualTo(
            """
            Endpoints of Azure Arc-enabled servers
            AzureUSGovernment, usgovvirginia, linux: core, install, esu (list of 2026-09-23)
            Every connection is outbound TCP, from the server to the endpoint.

            Required: azcmagent connect fails if one of these is blocked
              login.microsoftonline.us                       443      outbound
                Microsoft Entra ID: tokens for signing in and for the agent
              pasff.usgovcloudapi.net                        443      outbound
                Microsoft Entra ID: authorization of the server's identity
              management.usgovcloudapi.net                   443      outbound
                Azure Resource Manager: creates and deletes the server's resource in Azure
              gbl.his.arc.azure.us                           443      outbound
                Hybrid identity service: finds the region's service, provides installers
              usgv.his.arc.azure.us                          443      outbound
                Hybrid identity service in the region: identity, heartbeat, metadata
                (From a built-in table. Authoritative source: GET
                https://gbl.his.arc.azure.us/discovery?location=usgovvirginia&api-version=2.1)
              agentserviceapi.guestconfiguration.azure.us    443      outbound
                Machine configuration and extensions: global service
              usgovvirginia-gas.guestconfiguration.azure.us  443      outbound
                Machine configuration and extensions: service in the region

            Installing and updating the agent (optional)
              packages.microsoft.com                         443      outbound
                Installation and automatic update of the Linux agent

            Extended Security Updates (optional)
              www.microsoft.com                              80, 443  outbound
                Extended Security Updates: intermediate certificates of the licence

            Service tags, for firewalls that filter by address and read Microsoft's list of
            tags:
              AzureActiveDirectory
                login.microsoftonline.us, pasff.usgovcloudapi.net
              AzureTrafficManager
                (leads to the other services; none of these hosts is its own)
              AzureResourceManager
                management.usgovcloudapi.net
              AzureArcInfrastructure
                gbl.his.arc.azure.us, usgv.his.arc.azure.us,
                agentserviceapi.guestconfiguration.azure.us,
                usgovvirginia-gas.guestconfiguration.azure.us
                (the whole tag, from the list of Azure's public cloud: since 28 October 2025
                this cloud's own tag is not supported)
              Storage
              AzureFrontDoor.Frontend
                (required since April 2026)
              No tag is documented for these hosts:
                packages.microsoft.com, www.microsoft.com
              (Wider than these endpoints: prefer host names where the firewall takes them.)
            """);
  }

  @Test
  void write_regionUnknown() {
    var table =
        Lists.written(
            EndpointListFormat.TABLE,
            Selecting.of(Cloud.US_GOVERNMENT).withUseCases(Set.of()).all());
    assertThat(table)
        .contains("AzureUSGovernment, any region: core")
        .contains(
            """
              *.his.arc.azure.us                           443  outbound
                Hybrid identity service in the region: identity, heartbeat, metadata
                (Narrower once the region is given.)
            """);
  }

  @Test
  void write_korean() {
    assertThat(Lists.written(EndpointListFormat.TABLE, VIRGINIA, Locale.KOREAN))
        .startsWith("Azure Arc 지원 서버의 엔드포인트\n")
        .contains("  login.microsoftonline.us                       443      아웃바운드\n");
  }

  @Test
  void write_gatewayCarriesTheRest() {
    var selection =
        Selecting.of(Cloud.PUBLIC)
            .in(new Region("eastus2"))
            .withUseCases(Set.of())
            .withGateway("lab1.gw.arc.azure.com")
            .all();
    assertThat(Lists.written(EndpointListFormat.TABLE, selection))
        .contains("  lab1.gw.arc.azure.com        443  outbound\n")
        .contains(
            """

            Carried by the Azure Arc gateway, no rule needed:
              login.windows.net
              pas.windows.net
              agentserviceapi.guestconfiguration.azure.com
              eastus2-gas.guestconfiguration.azure.com
              guestnotificationservice.azure.com
              *.guestnotificationservice.azure.com
              azgn*.servicebus.windows.net
            """);
  }

  @Test
  void write_privateLink() {
    var selection =
        Selecting.of(Cloud.PUBLIC)
            .in(new Region("eastus2"))
            .withUseCases(Set.of(UseCase.EXTENSIONS))
            .withPrivateLink(true)
            .all();
    assertThat(Lists.written(EndpointListFormat.TABLE, selection))
        .contains("(Resolves to your private endpoint: no rule to the internet needed.)")
        .contains("\nNot used with a private link:\n  *.blob.core.windows.net\n");
  }

  @Test
  void write_noWiderThanATerminalExceptForAddresses() {
    for (var locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
      for (var cloud : Cloud.values()) {
        var selection = Selecting.of(cloud).withUseCases(Set.of(UseCase.values())).all();
        assertThat(Lists.written(EndpointListFormat.TABLE, selection, locale).lines())
            .allMatch(line -> TextWidth.of(line) <= 80 || line.contains("https://"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 120, 200})
  void write_asWideAsTheTerminal(int width) throws IOException {
    for (var locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
      var selection = Selecting.of(Cloud.PUBLIC).withUseCases(Set.of(UseCase.values())).all();
      var table = new StringBuilder();
      EndpointListFormat.TABLE.writer(width).write(Lists.list(selection, locale), table);
      assertThat(table.toString().lines())
          .allMatch(
              line ->
                  TextWidth.of(line) <= width
                      || line.contains("https://")
                      || HOST.matcher(line).find());
    }
  }

  /** A host that leaves no room for its port is followed by it all the same. */
  private static final Pattern HOST = Pattern.compile("^  [a-z*][a-z0-9.*-]+( +\\S+){0,3}$");
}
