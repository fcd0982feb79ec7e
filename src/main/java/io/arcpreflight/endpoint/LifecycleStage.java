package io.arcpreflight.endpoint;

import java.util.List;
import java.util.Optional;

/** When in the life of an agent an endpoint is used. */
public enum LifecycleStage implements Identified {
  /** Installation and automatic update. */
  INSTALL("install"),
  /** {@code azcmagent connect} and {@code azcmagent disconnect}. */
  CONNECT("connect"),
  /** As long as the agent is connected. */
  ALWAYS("always");

  private final String id;

  LifecycleStage(String id) {
    this.id = id;
  }

  /** Lower case, as in endpoint files. */
  @Override
  public String id() {
    return id;
  }

  /** The constant with this id, whatever its case. */
  public static Optional<LifecycleStage> parse(String id) {
    return Identified.find(values(), id);
  }

  /** Every id, in the order of the constants. */
  public static List<String> ids() {
    return Identified.ids(values());
  }
}
