package io.arcpreflight.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.Selecting;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndpointCatalogTest {
  /** What Microsoft documents for each cloud, written down here independently of the list. */
  private static final Map<Cloud, String> DOCUMENTED =
      Map.of(
          Cloud.PUBLIC,
          """
          *.blob.core.windows.net:443
          *.arcdataservices.com:443
          *.guestconfiguration.azure.com:443
          *.guestnotificationservice.azure.com:443
          *.gw.arc.azure.com:443
          *.handler.control.monitor.azure.com:443
          *.his.arc.azure.com:443
          *.ingest.monitor.azure.com:443
          *.login.microsoft.com:443
          *.monitoring.azure.com:443
          *.ods.opinsights.azure.com:443
          *.servicebus.windows.net:443
          *.vault.azure.net:443
          *.waconazure.com:443
          agentserviceapi.guestconfiguration.azure.com:443
          aka.ms:443
          azgn*.servicebus.windows.net:443
          dc.services.visualstudio.com:443
          dls.microsoft.com:443
          download.microsoft.com:443
          gbl.his.arc.azure.com:443
          global.handler.control.monitor.azure.com:443
          graph.microsoft.com:443
          guestnotificationservice.azure.com:443
          login.microsoftonline.com:443
          login.windows.net:443
          management.azure.com:443
          packages.microsoft.com:443
          pas.windows.net:443
          san-af-*-prod.azurewebsites.net:443
          www.microsoft.com:443
          www.microsoft.com:80
          """,
          Cloud.US_GOVERNMENT,
          """
          *.arcdataservices.azure.us:443
          *.blob.core.usgovcloudapi.net:443
          *.guestconfiguration.azure.us:443
          *.his.arc.azure.us:443
          agentserviceapi.guestconfiguration.azure.us:443
          dc.applicationinsights.us:443
          download.microsoft.com:443
          gbl.his.arc.azure.us:443
          login.microsoftonline.us:443
          management.usgovcloudapi.net:443
          packages.microsoft.com:443
          pasff.usgovcloudapi.net:443
          www.microsoft.com:443
          www.microsoft.com:80
          """,
          Cloud.CHINA,
          """
          *.blob.core.chinacloudapi.cn:443
          *.guestconfiguration.azure.cn:443
          *.guestnotificationservice.azure.cn:443
          *.his.arc.azure.cn:443
          *.servicebus.chinacloudapi.cn:443
          agentserviceapi.guestconfiguration.azure.cn:443
          azgn*.servicebus.chinacloudapi.cn:443
          dc.applicationinsights.azure.cn:443
          download.microsoft.com:443
          gbl.his.arc.azure.cn:443
          guestnotificationservice.azure.cn:443
          login.chinacloudapi.cn:443
          login.partner.chinacloudapi.cn:443
          management.chinacloudapi.cn:443
          packages.microsoft.com:443
          pas.chinacloudapi.cn:443
          """);

  private final EndpointCatalog catalog = EndpointCatalog.load();

  @ParameterizedTest
  @EnumSource(Cloud.class)
  void endpoints_allThatIsDocumentedAndNothingElse(Cloud cloud) {
    var everything = Selecting.of(cloud).withUseCases(Set.of(UseCase.values())).all();
    var rules = new TreeSet<String>();
    catalog.targets(everything).forEach(target -> rules.add(target.rule() + ":" + target.port()));
    assertThat(rules)
        .containsExactlyInAnyOrderElementsOf(DOCUMENTED.getOrDefault(cloud, "").lines().toList());
  }

  @ParameterizedTest
  @EnumSource(value = Cloud.class, mode = EnumSource.Mode.EXCLUDE, names = "LOCAL")
  void endpoints_requiredAreThoseThatConnectNeeds(Cloud cloud) {
    var required = new TreeSet<String>();
    for (var target :
        catalog.targets(Selecting.of(cloud).withUseCases(Set.of(UseCase.values())).all())) {
      if (target.required() && target.status() != TargetStatus.NEEDS_GATEWAY) {
        required.add(target.id());
      }
    }
    var everywhere =
        Set.of(
            "entra",
            "entra-policy",
            "arm",
            "his-global",
            "his-regional",
            "guest-config-global",
            "guest-config-regional");
    var particular =
        switch (cloud) {
          case PUBLIC -> Set.of("entra-legacy");
          case US_GOVERNMENT -> Set.<String>of();
          case CHINA -> Set.of("entra-partner");
          case LOCAL -> throw new IllegalArgumentException("has no list");
        };
    assertThat(required).containsAll(everywhere).containsAll(particular);
    assertThat(required).hasSize(everywhere.size() + particular.size());
  }

  /**
   * As esu-network-requirements.md of 13 February 2026 lists them, and in Azure Government the host
   * that SQL Server needs anyway.
   */
  @ParameterizedTest
  @CsvSource({
    "PUBLIC, '*.guestconfiguration.azure.com *.his.arc.azure.com *.login.microsoft.com"
        + " agentserviceapi.guestconfiguration.azure.com download.microsoft.com"
        + " gbl.his.arc.azure.com login.microsoftonline.com login.windows.net"
        + " management.azure.com www.microsoft.com', *.arcdataservices.com",
    "US_GOVERNMENT, '*.guestconfiguration.azure.us *.his.arc.azure.us"
        + " agentserviceapi.guestconfiguration.azure.us download.microsoft.com"
        + " gbl.his.arc.azure.us login.microsoftonline.us management.usgovcloudapi.net"
        + " www.microsoft.com', *.arcdataservices.azure.us *.blob.core.usgovcloudapi.net",
  })
  void endpoints_onlyForUpdates(Cloud cloud, String hosts, String ofSqlServer) {
    var windows = rules(Selecting.of(cloud), UseCase.ESU_ONLY);
    assertThat(windows).containsExactly(hosts.split(" "));
    var sql = rules(Selecting.of(cloud), UseCase.ESU_ONLY, UseCase.SQL_ESU);
    sql.removeAll(windows);
    assertThat(sql).containsExactly(ofSqlServer.split(" "));
  }

  private Set<String> rules(Selecting selecting, UseCase... useCases) {
    var rules = new TreeSet<String>();
    for (var target : catalog.targets(selecting.withUseCases(Set.of(useCases)).all())) {
      rules.add(target.rule());
    }
    return rules;
  }

  @Test
  void knows_whatACloudOffers() {
    assertThat(catalog.knows(UseCase.ESU, Cloud.PUBLIC)).isTrue();
    assertThat(catalog.knows(UseCase.ESU_ONLY, Cloud.US_GOVERNMENT)).isTrue();
    assertThat(catalog.knows(UseCase.SQL_ESU, Cloud.US_GOVERNMENT)).isTrue();
    for (var useCase : Set.of(UseCase.ESU, UseCase.ESU_ONLY, UseCase.SQL_ESU, UseCase.GATEWAY)) {
      assertThat(catalog.knows(useCase, Cloud.CHINA)).as(useCase.id()).isFalse();
    }
  }

  /** Each endpoint that a tag names is there, and none is said to have two. */
  @Test
  void serviceTags_nameEndpoints() {
    var everything = Selecting.of(Cloud.PUBLIC).withUseCases(Set.of(UseCase.values())).all();
    var ids = new ArrayList<String>();
    catalog.serviceTags(everything).forEach(tag -> ids.addAll(tag.endpoints()));
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(catalog.endpoints()).extracting(Endpoint::id).containsAll(ids);
    assertThat(ids).contains("entra", "arm", "his-global", "guest-config-regional");
  }

  @Test
  void serviceTags_outsideThePublicCloudOneIsThePublicClouds() {
    for (var cloud : Set.of(Cloud.US_GOVERNMENT, Cloud.CHINA)) {
      assertThat(catalog.serviceTags(Selecting.of(cloud).all()))
          .filteredOn(tag -> tag.remark(cloud).equals(Optional.of("public-cloud")))
          .extracting(ServiceTag::name)
          .containsExactly("AzureArcInfrastructure");
    }
    assertThat(catalog.serviceTags(Selecting.of(Cloud.LOCAL).all())).isEmpty();
  }

  /** Before the agent is installed nothing on the machine speaks to a gateway. */
  @Test
  void endpoints_noneForInstallingIsCarriedByTheGateway() {
    for (var endpoint : catalog.endpoints()) {
      if (endpoint.when().contains(LifecycleStage.INSTALL)) {
        for (var host : endpoint.hosts().values()) {
          assertThat(host.gateway())
              .as(endpoint.id())
              .isNotEqualTo(Optional.of(GatewayRoute.CARRIED));
        }
      }
    }
  }

  @Test
  void endpoints_whatOnlyConnectingNeedsIsMarked() {
    for (var endpoint : catalog.endpoints()) {
      var health = endpoint.when().contains(LifecycleStage.ALWAYS);
      var passing = Set.of("arm", "download", "packages", "shortlinks").contains(endpoint.id());
      assertThat(health).as(endpoint.id()).isEqualTo(!passing);
    }
  }

  @Test
  void endpoints_bypassKeywords() {
    assertThat(idsWith(BypassKeyword.AAD))
        .containsExactly("entra", "entra-legacy", "entra-partner", "entra-policy");
    assertThat(idsWith(BypassKeyword.ARM)).containsExactly("arm");
    assertThat(idsWith(BypassKeyword.ARC))
        .containsExactly(
            "blob",
            "guest-config-global",
            "guest-config-regional",
            "his-global",
            "his-regional",
            "sql-esu-package",
            "sql-legacy");
    assertThat(idsWith(BypassKeyword.ARC_DATA)).containsExactly("sql-processing", "sql-telemetry");
    assertThat(idsWith(BypassKeyword.AMA)).hasSize(5).allMatch(id -> id.startsWith("monitor-"));
  }

  @Test
  void endpoints_privateLinkServesIdentityAndConfiguration() {
    for (var cloud : Cloud.values()) {
      for (var target : catalog.targets(Selecting.of(cloud).all())) {
        var capable = target.id().startsWith("his-") || target.id().startsWith("guest-config-");
        assertThat(target.privateLink())
            .as(cloud + " " + target.id())
            .isEqualTo(capable && cloud != Cloud.CHINA);
      }
    }
  }

  @Test
  void asOf_isADay() {
    assertThat(catalog.asOf().orElseThrow()).matches("20\\d\\d-\\d\\d-\\d\\d");
  }

  private Set<String> idsWith(BypassKeyword keyword) {
    var ids = new TreeSet<String>();
    for (var endpoint : catalog.endpoints()) {
      endpoint.bypass().filter(keyword::equals).ifPresent(found -> ids.add(endpoint.id()));
    }
    return ids;
  }
}
