package io.arcpreflight.endpoint;

/** What is known of a target's host, and with it whether a probe can try it. */
public enum TargetStatus {
  /** The host is concrete and is connected to: it can be probed. */
  DIRECT,
  /** The host is a pattern until the region is given. */
  NEEDS_REGION,
  /** The host is a pattern until the Azure Arc gateway's own is given. */
  NEEDS_GATEWAY,
  /** The host is a pattern until a discovery call has named the real ones. */
  NEEDS_DISCOVERY,
  /** The host is a pattern; nobody publishes the names behind it. */
  ANY_NAME,
  /** The Azure Arc gateway carries the connection: nothing of it is seen from outside. */
  VIA_GATEWAY,
  /** Private link leaves the endpoint unused. */
  NOT_WITH_PRIVATE_LINK
}
