package io.arcpreflight.endpoint;

import java.util.List;
import java.util.Optional;

/** What a private link scope does for an endpoint. */
public enum PrivateLink implements Identified {
  /** The endpoint stays on the internet. */
  PUBLIC("public"),
  /** The name resolves to a private address. */
  PRIVATE("private"),
  /** The endpoint is not used at all. */
  NOT_USED("not-used");

  private final String id;

  PrivateLink(String id) {
    this.id = id;
  }

  /** Lower case, as in endpoint files. */
  @Override
  public String id() {
    return id;
  }

  /** The constant with this id, whatever its case. */
  public static Optional<PrivateLink> parse(String id) {
    return Identified.find(values(), id);
  }

  /** Every id, in the order of the constants. */
  public static List<String> ids() {
    return Identified.ids(values());
  }
}
