package io.arcpreflight.report.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.EndpointCatalog;
import io.arcpreflight.endpoint.EndpointTexts;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.endpoint.TargetEndpoint;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.fixtures.Selecting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SquidEndpointListTest {
  @Test
  void write_wildcardsCoverTheirHosts() {
    var selection =
        Selecting.of(Cloud.CHINA).withUseCases(Set.of(UseCase.SSH, UseCase.ADMIN_CENTER)).all();
    assertThat(Lists.written(EndpointListFormat.SQUID, selection))
        .isEqualTo(
            """
            # Endpoints of Azure Arc-enabled servers
            # AzureChinaCloud, any region: core, admin-center, ssh (list of 2026-09-23)
            # For any region, and so wider than one server needs: give --location.
            # Place these lines above the first "http_access deny" of squid.conf.

            # Required: azcmagent connect fails if one of these is blocked
            # Microsoft Entra ID: tokens for signing in and for the agent
            acl arc_required_443 dstdomain -n login.chinacloudapi.cn
            # Microsoft Entra ID of 21Vianet: tokens for signing in
            acl arc_required_443 dstdomain -n login.partner.chinacloudapi.cn
            # Microsoft Entra ID: authorization of the server's identity
            acl arc_required_443 dstdomain -n pas.chinacloudapi.cn
            # Azure Resource Manager: creates and deletes the server's resource in Azure
            acl arc_required_443 dstdomain -n management.chinacloudapi.cn
            # Hybrid identity service in the region: identity, heartbeat, metadata
            # (Narrower once the region is given.)
            acl arc_required_443 dstdomain -n .his.arc.azure.cn
            # Machine configuration and extensions: service in the region
            # (Narrower once the region is given.)
            acl arc_required_443 dstdomain -n .guestconfiguration.azure.cn

            # Used by the connected agent; if blocked, it works with reduced features (optional)
            # Notifications: the region's hosts of the notification service
            # (The wildcard is unavoidable: the names are not published.)
            acl arc_core_443 dstdomain -n .guestnotificationservice.azure.cn
            # Notifications: one long-lived WebSocket
            # (Narrower once the region is given.)
            acl arc_core_443_pattern dstdom_regex -i -n ^azgn[^.]*\\.servicebus\\.chinacloudapi\\.cn$

            # SSH through Azure (optional)
            # SSH and Windows Admin Center: relay of the session
            # (The wildcard is unavoidable: the names are not published.)
            acl arc_ssh_443 dstdomain -n .servicebus.chinacloudapi.cn

            acl arc_connect method CONNECT
            acl arc_port_443 port 443
            http_access allow arc_connect arc_port_443 arc_required_443
            http_access allow arc_connect arc_port_443 arc_core_443
            http_access allow arc_connect arc_port_443 arc_core_443_pattern
            http_access allow arc_connect arc_port_443 arc_ssh_443
            """);
  }

  @Test
  void write_plainHttpNeedsNoTunnel() {
    var selection =
        Selecting.of(Cloud.US_GOVERNMENT)
            .in(new Region("usgovvirginia"))
            .withUseCases(Set.of(UseCase.ESU))
            .all();
    assertThat(Lists.written(EndpointListFormat.SQUID, selection))
        .contains(
            """
            acl arc_esu_80 dstdomain -n www.microsoft.com
            acl arc_esu_443 dstdomain -n www.microsoft.com
            """)
        .endsWith(
            """
            acl arc_connect method CONNECT
            acl arc_port_80 port 80
            acl arc_port_443 port 443
            http_access allow arc_connect arc_port_443 arc_required_443
            http_access allow arc_connect arc_port_443 arc_install_443
            http_access allow arc_port_80 arc_esu_80
            http_access allow arc_connect arc_port_443 arc_esu_443
            """);
  }

  @Test
  void write_portsOfALab(@TempDir Path folder) throws IOException {
    var file =
        Files.writeString(
            folder.resolve("lab.json"), "{\"endpoints\": [\"one.lab.test:8443\", \"*.lab.test\"]}");
    var catalog = EndpointCatalog.read(file);
    var selection = Selecting.of(Cloud.PUBLIC).all();
    var out = new StringBuilder();
    new SquidEndpointList()
        .write(
            new FirewallList(
                selection,
                catalog.asOf(),
                catalog.targets(selection),
                List.of(),
                EndpointTexts.load(Locale.ENGLISH)),
            out);
    assertThat(out)
        .contains("acl arc_required_8443 dstdomain -n one.lab.test\n")
        .contains("acl arc_required_443 dstdomain -n .lab.test\n")
        .contains("http_access allow arc_connect arc_port_8443 arc_required_8443\n");
  }

  @Test
  void write_hostsThatADiscoveryCallNamed() throws IOException {
    var selection =
        Selecting.of(Cloud.CHINA).in(new Region("chinaeast2")).withUseCases(Set.of()).all();
    var targets = new ArrayList<TargetEndpoint>();
    for (var target : EndpointCatalog.load().targets(selection)) {
      if (target.id().equals("servicebus")) {
        targets.add(target.discovered("azgn-1.servicebus.chinacloudapi.cn"));
        targets.add(target.discovered("azgn-2.servicebus.chinacloudapi.cn"));
      }
    }
    var out = new StringBuilder();
    new SquidEndpointList()
        .write(
            new FirewallList(
                selection,
                EndpointCatalog.load().asOf(),
                targets,
                List.of(),
                EndpointTexts.load(Locale.ENGLISH)),
            out);
    assertThat(out)
        .contains("acl arc_core_443 dstdomain -n azgn-1.servicebus.chinacloudapi.cn\n")
        .contains("acl arc_core_443 dstdomain -n azgn-2.servicebus.chinacloudapi.cn\n")
        .doesNotContain("dstdom_regex");
  }
}
