package io.arcpreflight.report.endpoints;

import java.util.Optional;

/** The formats of an endpoint list. */
public enum EndpointListFormat {
  TABLE("table"),
  CSV("csv"),
  JSON("json"),
  SQUID("squid");

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

  public EndpointListWriter writer() {
    return switch (this) {
      case TABLE -> new TableEndpointList();
      case CSV -> new CsvEndpointList();
      case JSON -> new JsonEndpointList();
      case SQUID -> new SquidEndpointList();
    };
  }
}
