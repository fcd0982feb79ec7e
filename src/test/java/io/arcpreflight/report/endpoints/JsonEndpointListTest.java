package io.arcpreflight.report.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.EndpointCatalog;
import io.arcpreflight.endpoint.EndpointTexts;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.fixtures.Selecting;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JsonEndpointListTest {
  @Test
  void write_wholeDocument() throws IOException {
    var selection =
        Selecting.of(Cloud.US_GOVERNMENT)
            .in(new Region("usgovvirginia"))
            .on(OperatingSystem.LINUX)
            .withUseCases(Set.of(UseCase.SQL))
            .all();
    var catalog = EndpointCatalog.load();
    var some =
        catalog.targets(selection).stream()
            .filter(
                target ->
                    Set.of("his-global", "his-regional", "sql-processing").contains(target.id()))
            .toList();
    var out = new StringBuilder();
    new JsonEndpointList()
        .write(
            new FirewallList(
                selection,
                catalog.asOf(),
                some,
                catalog.serviceTags(selection),
                EndpointTexts.load(Locale.ENGLISH)),
            out);
    assertThat(out.toString())
        .isEqualTo(
            """
            {
              "schemaVersion": "1.0",
              "asOf": "2026-09-23",
              "cloud": "AzureUSGovernment",
              "region": "usgovvirginia",
              "system": "linux",
              "useCases": [
                "core",
                "sql"
              ],
              "endpoints": [
                {
                  "host": "gbl.his.arc.azure.us",
                  "wildcard": false,
                  "ports": [
                    443
                  ],
                  "protocol": "tcp",
                  "direction": "outbound",
                  "need": "required",
                  "useCases": [
                    "core",
                    "install",
                    "esu"
                  ],
                  "when": [
                    "install",
                    "connect",
                    "always"
                  ],
                  "privateLink": true,
                  "endpoints": [
                    "his-global"
                  ],
                  "reasons": [
                    "Hybrid identity service: finds the region's service, provides installers"
                  ],
                  "remarks": [
                  ]
                },
                {
                  "host": "usgv.his.arc.azure.us",
                  "wildcard": false,
                  "ports": [
                    443
                  ],
                  "protocol": "tcp",
                  "direction": "outbound",
                  "need": "required",
                  "useCases": [
                    "core",
                    "esu"
                  ],
                  "when": [
                    "connect",
                    "always"
                  ],
                  "privateLink": true,
                  "endpoints": [
                    "his-regional"
                  ],
                  "reasons": [
                    "Hybrid identity service in the region: identity, heartbeat, metadata"
                  ],
                  "remarks": [
                    "From a built-in table. Authoritative source: GET https://gbl.his.arc.azure.us/discovery?location=usgovvirginia&api-version=2.1"
                  ]
                },
                {
                  "host": "*.usgovvirginia.arcdataservices.azure.us",
                  "wildcard": true,
                  "ports": [
                    443
                  ],
                  "protocol": "tcp",
                  "direction": "outbound",
                  "need": "optional",
                  "useCases": [
                    "sql",
                    "sql-esu"
                  ],
                  "when": [
                    "always"
                  ],
                  "privateLink": false,
                  "endpoints": [
                    "sql-processing"
                  ],
                  "reasons": [
                    "SQL Server enabled by Azure Arc: inventory and usage"
                  ],
                  "remarks": [
                    "The wildcard is unavoidable: the names are not published."
                  ]
                }
              ],
              "viaGateway": [
              ],
              "notWithPrivateLink": [
              ],
              "serviceTags": [
                {
                  "name": "AzureActiveDirectory",
                  "useCases": [
                    "core",
                    "esu"
                  ],
                  "endpoints": [
                    "entra",
                    "entra-partner",
                    "entra-legacy",
                    "entra-policy",
                    "entra-regional"
                  ],
                  "remark": null
                },
                {
                  "name": "AzureTrafficManager",
                  "useCases": [
                    "core",
                    "esu"
                  ],
                  "endpoints": [
                  ],
                  "remark": "leads to the other services; none of these hosts is its own"
                },
                {
                  "name": "AzureResourceManager",
                  "useCases": [
                    "core",
                    "esu"
                  ],
                  "endpoints": [
                    "arm"
                  ],
                  "remark": null
                },
                {
                  "name": "AzureArcInfrastructure",
                  "useCases": [
                    "core",
                    "esu"
                  ],
                  "endpoints": [
                    "his-global",
                    "his-regional",
                    "guest-config-global",
                    "guest-config-regional"
                  ],
                  "remark": "the whole tag, from the list of Azure's public cloud: since 28 October 2025 this cloud's own tag is not supported"
                },
                {
                  "name": "Storage",
                  "useCases": [
                    "core",
                    "esu"
                  ],
                  "endpoints": [
                    "blob",
                    "sql-esu-package"
                  ],
                  "remark": null
                },
                {
                  "name": "AzureFrontDoor.Frontend",
                  "useCases": [
                    "core",
                    "esu"
                  ],
                  "endpoints": [
                    "gateway"
                  ],
                  "remark": "required since April 2026"
                }
              ]
            }
            """);
  }

  @Test
  void write_regionAndSystemUnknown() {
    assertThat(Lists.written(EndpointListFormat.JSON, Selecting.of(Cloud.PUBLIC).all()))
        .contains("\"region\": null")
        .contains("\"system\": null")
        .contains("\"host\": \"*.his.arc.azure.com\"")
        .contains("\"wildcard\": true");
  }
}
