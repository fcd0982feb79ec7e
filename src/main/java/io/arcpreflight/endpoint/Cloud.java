package io.arcpreflight.endpoint;

import java.util.List;
import java.util.Optional;

/** An Azure cloud that has Azure Arc-enabled servers. */
public enum Cloud implements Identified {
  PUBLIC("AzureCloud"),
  US_GOVERNMENT("AzureUSGovernment"),
  CHINA("AzureChinaCloud"),
  /** That of an Azure Local environment, whose hosts are its owner's: no built-in list has them. */
  LOCAL("Azure.Local");

  private final String id;

  Cloud(String id) {
    this.id = id;
  }

  /** The name that azcmagent uses, such as {@code AzureCloud}. */
  @Override
  public String id() {
    return id;
  }

  /** The constant with this id, whatever its case. */
  public static Optional<Cloud> parse(String id) {
    return Identified.find(values(), id);
  }

  /** Every id, in the order of the constants. */
  public static List<String> ids() {
    return Identified.ids(values());
  }
}
