package io.arcpreflight.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TargetEndpointsTest {
  private static final Set<UseCase> EVERYTHING_BUT_GATEWAY =
      EnumSet.complementOf(EnumSet.of(UseCase.GATEWAY));

  private final EndpointCatalog catalog = EndpointCatalog.load();

  @Test
  void targets_koreaCentral() {
    assertThat(described(everything(Cloud.PUBLIC, "koreacentral")))
        .isEqualTo(
            """
            entra login.microsoftonline.com:443 required DIRECT
            entra-legacy login.windows.net:443 required DIRECT
            entra-policy pas.windows.net:443 required DIRECT
            arm management.azure.com:443 required DIRECT
            his-global gbl.his.arc.azure.com:443 required DIRECT
            his-regional kc.his.arc.azure.com:443 required DIRECT provisional
            guest-config-global agentserviceapi.guestconfiguration.azure.com:443 required DIRECT
            guest-config-regional koreacentral-gas.guestconfiguration.azure.com:443 required DIRECT
            entra-regional koreacentral.login.microsoft.com:443 optional DIRECT
            notification guestnotificationservice.azure.com:443 optional DIRECT
            notification-regional *.guestnotificationservice.azure.com:443 optional ANY_NAME
            servicebus *.servicebus.windows.net:443 optional NEEDS_DISCOVERY
            download download.microsoft.com:443 optional DIRECT
            packages packages.microsoft.com:443 optional DIRECT
            blob *.blob.core.windows.net:443 optional ANY_NAME
            sql-processing dataprocessingservice.koreacentral.arcdataservices.com:443 optional DIRECT
            sql-telemetry telemetry.koreacentral.arcdataservices.com:443 optional DIRECT
            sql-graph graph.microsoft.com:443 optional DIRECT
            sql-key-vault *.vault.azure.net:443 optional ANY_NAME
            pki-certificates www.microsoft.com:80 optional DIRECT
            pki-certificates www.microsoft.com:443 optional DIRECT
            licensing dls.microsoft.com:443 optional DIRECT
            admin-center *.waconazure.com:443 optional ANY_NAME
            ssh-relay *.servicebus.windows.net:443 optional ANY_NAME
            monitor-handler global.handler.control.monitor.azure.com:443 optional DIRECT
            monitor-handler-regional koreacentral.handler.control.monitor.azure.com:443 optional DIRECT
            monitor-metrics koreacentral.monitoring.azure.com:443 optional DIRECT
            monitor-ingestion *.koreacentral.ingest.monitor.azure.com:443 optional ANY_NAME
            monitor-workspace *.ods.opinsights.azure.com:443 optional ANY_NAME
            telemetry dc.services.visualstudio.com:443 optional DIRECT
            shortlinks aka.ms:443 optional DIRECT
            sql-legacy san-af-koreacentral-prod.azurewebsites.net:443 optional DIRECT
            """);
  }

  @Test
  void targets_usGovVirginia() {
    assertThat(described(everything(Cloud.US_GOVERNMENT, "usgovvirginia")))
        .isEqualTo(
            """
            entra login.microsoftonline.us:443 required DIRECT
            entra-policy pasff.usgovcloudapi.net:443 required DIRECT
            arm management.usgovcloudapi.net:443 required DIRECT
            his-global gbl.his.arc.azure.us:443 required DIRECT
            his-regional usgv.his.arc.azure.us:443 required DIRECT provisional
            guest-config-global agentserviceapi.guestconfiguration.azure.us:443 required DIRECT
            guest-config-regional usgovvirginia-gas.guestconfiguration.azure.us:443 required DIRECT
            download download.microsoft.com:443 optional DIRECT
            packages packages.microsoft.com:443 optional DIRECT
            blob *.blob.core.usgovcloudapi.net:443 optional ANY_NAME
            sql-processing *.usgovvirginia.arcdataservices.azure.us:443 optional ANY_NAME
            sql-esu-package *.blob.core.usgovcloudapi.net:443 optional ANY_NAME
            pki-certificates www.microsoft.com:80 optional DIRECT
            pki-certificates www.microsoft.com:443 optional DIRECT
            telemetry dc.applicationinsights.us:443 optional DIRECT
            """);
  }

  @Test
  void targets_chinaEast2() {
    assertThat(described(everything(Cloud.CHINA, "chinaeast2")))
        .isEqualTo(
            """
            entra login.chinacloudapi.cn:443 required DIRECT
            entra-partner login.partner.chinacloudapi.cn:443 required DIRECT
            entra-policy pas.chinacloudapi.cn:443 required DIRECT
            arm management.chinacloudapi.cn:443 required DIRECT
            his-global gbl.his.arc.azure.cn:443 required DIRECT
            his-regional *.his.arc.azure.cn:443 required NEEDS_DISCOVERY
            guest-config-global agentserviceapi.guestconfiguration.azure.cn:443 required DIRECT
            guest-config-regional chinaeast2-gas.guestconfiguration.azure.cn:443 required DIRECT
            notification guestnotificationservice.azure.cn:443 optional DIRECT
            notification-regional *.guestnotificationservice.azure.cn:443 optional ANY_NAME
            servicebus *.servicebus.chinacloudapi.cn:443 optional NEEDS_DISCOVERY
            download download.microsoft.com:443 optional DIRECT
            packages packages.microsoft.com:443 optional DIRECT
            blob *.blob.core.chinacloudapi.cn:443 optional ANY_NAME
            ssh-relay *.servicebus.chinacloudapi.cn:443 optional ANY_NAME
            telemetry dc.applicationinsights.azure.cn:443 optional DIRECT
            """);
  }

  @Test
  void targets_regionUnknown() {
    assertThat(described(EndpointSelection.of(Cloud.PUBLIC).withUseCases(Set.of())))
        .isEqualTo(
            """
            entra login.microsoftonline.com:443 required DIRECT
            entra-legacy login.windows.net:443 required DIRECT
            entra-policy pas.windows.net:443 required DIRECT
            arm management.azure.com:443 required DIRECT
            his-global gbl.his.arc.azure.com:443 required DIRECT
            his-regional *.his.arc.azure.com:443 required NEEDS_REGION
            guest-config-global agentserviceapi.guestconfiguration.azure.com:443 required DIRECT
            guest-config-regional *.guestconfiguration.azure.com:443 required NEEDS_REGION
            entra-regional *.login.microsoft.com:443 optional NEEDS_REGION
            notification guestnotificationservice.azure.com:443 optional DIRECT
            notification-regional *.guestnotificationservice.azure.com:443 optional ANY_NAME
            servicebus *.servicebus.windows.net:443 optional NEEDS_REGION
            """);
    for (var target : catalog.targets(EndpointSelection.of(Cloud.PUBLIC))) {
      assertThat(target.discovery()).as(target.id()).isEmpty();
    }
  }

  @Test
  void targets_regionThatNobodyKnowsYet() {
    var his = target(everything(Cloud.PUBLIC, "atlantis"), "his-regional");
    assertThat(his.status()).isEqualTo(TargetStatus.NEEDS_DISCOVERY);
    assertThat(his.discoveredBy()).contains("his-global");
  }

  @Test
  void targets_oneSystem() {
    var selection = EndpointSelection.of(Cloud.PUBLIC);
    assertThat(ids(selection.on(OperatingSystem.LINUX)))
        .contains("packages")
        .doesNotContain("download");
    assertThat(ids(selection.on(OperatingSystem.WINDOWS)))
        .contains("download")
        .doesNotContain("packages");
  }

  @Test
  void targets_alwaysSignInAndResourceManager() {
    assertThat(ids(EndpointSelection.of(Cloud.PUBLIC).withUseCases(Set.of(UseCase.SQL))))
        .contains("entra-legacy", "arm");
    assertThat(ids(EndpointSelection.of(Cloud.CHINA).withUseCases(Set.of())))
        .contains("entra", "entra-partner", "arm");
  }

  @Test
  void targets_gateway() {
    var selection =
        EndpointSelection.of(Cloud.PUBLIC)
            .in(new Region("eastus2"))
            .on(OperatingSystem.LINUX)
            .withGateway("lab1.gw.arc.azure.com");
    assertThat(described(selection))
        .contains("gateway lab1.gw.arc.azure.com:443 required DIRECT")
        .contains("entra-legacy login.windows.net:443 required VIA_GATEWAY")
        .contains("entra login.microsoftonline.com:443 required DIRECT")
        .contains("servicebus *.servicebus.windows.net:443 optional VIA_GATEWAY");
    assertThat(target(selection, "notification").discovery()).isEmpty();
  }

  @Test
  void targets_gatewayWhoseHostIsNotKnownYet() {
    var selection = EndpointSelection.of(Cloud.PUBLIC).withUseCases(Set.of(UseCase.GATEWAY));
    assertThat(described(selection))
        .contains("gateway *.gw.arc.azure.com:443 required NEEDS_GATEWAY");
  }

  @Test
  void targets_privateLink() {
    var selection = everything(Cloud.PUBLIC, "eastus").withPrivateLink(true);
    assertThat(target(selection, "blob").status()).isEqualTo(TargetStatus.NOT_WITH_PRIVATE_LINK);
    assertThat(target(selection, "ssh-relay").status())
        .isEqualTo(TargetStatus.NOT_WITH_PRIVATE_LINK);
    assertThat(target(selection, "his-regional").status()).isEqualTo(TargetStatus.DIRECT);
  }

  @Test
  void discovery_readyToSend() {
    var selection = everything(Cloud.US_GOVERNMENT, "usgovvirginia");
    var global = target(selection, "his-global");
    var call = global.discovery().orElseThrow();
    assertThat(call)
        .isEqualTo(
            new DiscoveryCall(
                "/discovery?location=usgovvirginia&api-version=2.1",
                "his-regional",
                ".his.arc.azure.us"));
    assertThat(global.url(call.path()))
        .isEqualTo("https://gbl.his.arc.azure.us/discovery?location=usgovvirginia&api-version=2.1");
    assertThat(target(everything(Cloud.CHINA, "chinaeast2"), "notification").discovery())
        .contains(
            new DiscoveryCall(
                "/urls/allowlist?api-version=2020-01-01&location=chinaeast2",
                "servicebus",
                ".servicebus.chinacloudapi.cn"));
  }

  @Test
  void discovered_takesThePlaceOfThePattern() {
    var found =
        target(everything(Cloud.CHINA, "chinaeast2"), "his-regional")
            .discovered("abc.his.arc.azure.cn");
    assertThat(found.host()).isEqualTo("abc.his.arc.azure.cn");
    assertThat(found.rule()).isEqualTo("abc.his.arc.azure.cn");
    assertThat(found.probeable()).isTrue();
    assertThat(found.provisional()).isFalse();
    assertThat(found.required()).isTrue();
  }

  @Test
  void url_plainTextOnlyOnPort80() {
    var selection = everything(Cloud.PUBLIC, "eastus");
    assertThat(
            catalog.targets(selection).stream()
                .filter(target -> target.id().equals("pki-certificates"))
                .map(TargetEndpoint::url))
        .containsExactly(
            "http://www.microsoft.com/pkiops/certs", "https://www.microsoft.com/pkiops/certs");
  }

  private static EndpointSelection everything(Cloud cloud, String region) {
    return EndpointSelection.of(cloud).in(new Region(region)).withUseCases(EVERYTHING_BUT_GATEWAY);
  }

  private String described(EndpointSelection selection) {
    var text = new StringBuilder();
    for (var target : catalog.targets(selection)) {
      text.append(target.id()).append(' ').append(target.host()).append(':').append(target.port());
      text.append(target.required() ? " required " : " optional ").append(target.status());
      text.append(target.provisional() ? " provisional\n" : "\n");
    }
    return text.toString();
  }

  private List<String> ids(EndpointSelection selection) {
    return catalog.targets(selection).stream().map(TargetEndpoint::id).toList();
  }

  private TargetEndpoint target(EndpointSelection selection, String id) {
    return catalog.targets(selection).stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
