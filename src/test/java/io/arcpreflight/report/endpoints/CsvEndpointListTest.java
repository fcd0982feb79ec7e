package io.arcpreflight.report.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.endpoint.Cloud;
import io.arcpreflight.endpoint.EndpointCatalog;
import io.arcpreflight.endpoint.EndpointSelection;
import io.arcpreflight.endpoint.EndpointTexts;
import io.arcpreflight.endpoint.OperatingSystem;
import io.arcpreflight.endpoint.Region;
import io.arcpreflight.endpoint.TargetEndpoint;
import io.arcpreflight.endpoint.UseCase;
import io.arcpreflight.fixtures.Selecting;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CsvEndpointListTest {
  @Test
  void write_oneRecordPerHostAndPort() {
    var selection =
        Selecting.of(Cloud.US_GOVERNMENT)
            .in(new Region("usgovvirginia"))
            .on(OperatingSystem.LINUX)
            .withUseCases(Set.of(UseCase.INSTALL, UseCase.ESU))
            .all();
    assertThat(Lists.written(EndpointListFormat.CSV, selection))
        .isEqualTo(
            """
            host,port,protocol,direction,need,use_cases,when,endpoints,reason,remark
            login.microsoftonline.us,443,tcp,outbound,required,core esu,connect always,entra,Microsoft Entra ID: tokens for signing in and for the agent,
            pasff.usgovcloudapi.net,443,tcp,outbound,required,core,connect always,entra-policy,Microsoft Entra ID: authorization of the server's identity,
            management.usgovcloudapi.net,443,tcp,outbound,required,core esu,connect,arm,Azure Resource Manager: creates and deletes the server's resource in Azure,
            gbl.his.arc.azure.us,443,tcp,outbound,required,core install esu,install connect always,his-global,"Hybrid identity service: finds the region's service, provides installers",
            usgv.his.arc.azure.us,443,tcp,outbound,required,core esu,connect always,his-regional,"Hybrid identity service in the region: identity, heartbeat, metadata",From a built-in table. Authoritative source: GET https://gbl.his.arc.azure.us/discovery?location=usgovvirginia&api-version=2.1
            agentserviceapi.guestconfiguration.azure.us,443,tcp,outbound,required,core extensions esu,connect always,guest-config-global,Machine configuration and extensions: global service,
            usgovvirginia-gas.guestconfiguration.azure.us,443,tcp,outbound,required,core extensions esu,connect always,guest-config-regional,Machine configuration and extensions: service in the region,
            packages.microsoft.com,443,tcp,outbound,optional,install,install,packages,Installation and automatic update of the Linux agent,
            www.microsoft.com,80,tcp,outbound,optional,esu,always,pki-certificates,Extended Security Updates: intermediate certificates of the licence,
            www.microsoft.com,443,tcp,outbound,optional,esu,always,pki-certificates,Extended Security Updates: intermediate certificates of the licence,
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void write_quotesWhatHoldsASeparator() throws IOException {
    var selection = Selecting.of(Cloud.PUBLIC).withUseCases(Set.of(UseCase.LICENSING)).all();
    var licensing =
        EndpointCatalog.load().targets(selection).stream()
            .filter(target -> target.id().equals("licensing"))
            .toList();
    assertThat(csv(selection, licensing))
        .contains(",\"Licence validation: hotpatch, Windows Server benefits, pay-as-you-go\",\r\n");
  }

  private static String csv(EndpointSelection selection, List<TargetEndpoint> targets)
      throws IOException {
    var out = new StringBuilder();
    var texts = EndpointTexts.load(Locale.ENGLISH);
    new CsvEndpointList()
        .write(new FirewallList(selection, Optional.empty(), targets, List.of(), texts), out);
    return out.toString();
  }
}
