package io.arcpreflight.report.endpoints;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The formats of an endpoint list. */
public enum EndpointListFormat {
  TABLE("table"),
  CSV("csv"),
  JSON("json"),
  HOSTS("hosts"),
  SQUID("squid"),
  AZURE_FIREWALL("azure-firewall"),
  PALOALTO("paloalto"),
  FORTIGATE("fortigate"),
  NFTABLES("nftables");

  private final String id;

  EndpointListFormat(String id) {
    this.id = id;
  }

  /** The name on the command line, in lower case. */
  public String id() {
    return id;
  }

  public static Optional<EndpointListFormat> parse(String id) {
    for (var format : values()) {
      if (format.id.equalsIgnoreCase(id)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * What the person who asked should know of a list in this format, where the format has no place
   * for it: a sentence each.
   */
  public List<String> remarks(FirewallList list) {
    var remarks = new ArrayList<String>();
    if (this != TABLE) {
      list.anyRegion().ifPresent(remarks::add);
    }
    if (this == PALOALTO) {
      list.widened().ifPresent(remarks::add);
    }
    if (this == HOSTS || this == PALOALTO) {
      remarks.add(list.portsInWords());
    }
    if (this == AZURE_FIREWALL) {
      list.addressesInWords().ifPresent(remarks::add);
    }
    return remarks;
  }

  /**
   * Who writes it.
   *
   * @param width in columns, of what a person reads
   */
  public EndpointListWriter writer(int width) {
    return switch (this) {
      case TABLE -> new TableEndpointList(width);
      case CSV -> new CsvEndpointList();
      case JSON -> new JsonEndpointList();
      case HOSTS -> new HostEndpointList();
      case SQUID -> new SquidEndpointList();
      case AZURE_FIREWALL -> new AzureFirewallEndpointList();
      case PALOALTO -> new PaloAltoEndpointList();
      case FORTIGATE -> new FortiGateEndpointList();
      case NFTABLES -> new NftablesEndpointList();
    };
  }
}
