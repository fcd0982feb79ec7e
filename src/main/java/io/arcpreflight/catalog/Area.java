package io.arcpreflight.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The areas of causes, which are the part of a cause's id before the dot. Findings that are equal
 * in all else are listed in this order; that of the network is the order of a request's phases.
 */
public enum Area {
  AGENT("agent", false, "AZCM0027"),
  AZURE("azure", false, null),
  CHECKER("checker", false, null),
  CONNECT("connect", false, null),
  IDENTITY("identity", false, null),
  PARAMETER("parameter", false, null),
  HOST("host", false, null),
  DNS("dns", true, "AZCM0026"),
  PROXY("proxy", true, "AZCM0026"),
  TCP("tcp", true, "AZCM0026"),
  TLS("tls", true, "AZCM0026"),
  HTTP("http", true, "AZCM0026"),
  NETWORK("network", true, "AZCM0026");

  private final String id;
  private final boolean network;
  private final @Nullable String code;

  Area(String id, boolean network, @Nullable String code) {
    this.id = id;
    this.network = network;
    this.code = code;
  }

  /** The word before the dot. */
  public String id() {
    return id;
  }

  /** Whether its causes are met between this machine and a host. */
  public boolean isNetwork() {
    return network;
  }

  /** The AZCM code of those of its causes that have none of their own and are to stop a run. */
  public @Nullable String code() {
    return code;
  }

  /** Whether the cause of this id, known or not, is of this area. */
  public boolean includes(String causeId) {
    return causeId.startsWith(id) && causeId.startsWith(".", id.length());
  }

  /** The area of this id. */
  public static Optional<Area> parse(String id) {
    for (var area : values()) {
      if (area.id.equals(id)) {
        return Optional.of(area);
      }
    }
    return Optional.empty();
  }

  /**
   * The area of a cause.
   *
   * @throws IllegalArgumentException when there is none such
   */
  static Area ofCause(String causeId) {
    for (var area : values()) {
      if (area.includes(causeId)) {
        return area;
      }
    }
    throw new IllegalArgumentException(causeId + " is of no known area");
  }
}
