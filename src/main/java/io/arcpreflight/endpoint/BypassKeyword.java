package io.arcpreflight.endpoint;

import java.util.List;
import java.util.Optional;

/** A keyword of the agent's {@code proxy.bypass} setting. */
public enum BypassKeyword implements Identified {
  AAD("AAD"),
  ARM("ARM"),
  AMA("AMA"),
  ARC("Arc"),
  ARC_DATA("ArcData");

  private final String id;

  BypassKeyword(String id) {
    this.id = id;
  }

  /** As azcmagent spells it. */
  @Override
  public String id() {
    return id;
  }

  /** The constant with this id, whatever its case. */
  public static Optional<BypassKeyword> parse(String id) {
    return Identified.find(values(), id);
  }

  /** Every id, in the order of the constants. */
  public static List<String> ids() {
    return Identified.ids(values());
  }
}
