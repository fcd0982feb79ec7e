package io.arcpreflight.endpoint;

import java.util.List;
import java.util.Optional;

/** How an endpoint is reached where an Azure Arc gateway is in use. */
public enum GatewayRoute implements Identified {
  /** Past the gateway: a firewall still has to open it. */
  DIRECT("direct"),
  /** Through the gateway: no rule of its own is needed. */
  CARRIED("carried");

  private final String id;

  GatewayRoute(String id) {
    this.id = id;
  }

  /** Lower case, as in endpoint files. */
  @Override
  public String id() {
    return id;
  }

  /** The constant with this id, whatever its case. */
  public static Optional<GatewayRoute> parse(String id) {
    return Identified.find(values(), id);
  }

  /** Every id, in the order of the constants. */
  public static List<String> ids() {
    return Identified.ids(values());
  }
}
