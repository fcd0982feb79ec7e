package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;

/** How a TLS handshake ended. */
public enum TlsOutcome {
  /** Keys agreed, the certificate trusted and for this name. */
  ESTABLISHED("established"),
  /** The chain leads to no root that the agent trusts. */
  UNTRUSTED("untrusted"),
  /** A certificate of the chain is past its end. */
  EXPIRED("expired"),
  /** A certificate of the chain begins in the future. */
  NOT_YET_VALID("not-yet-valid"),
  /**
   * The chain leads to a root that is past its own end, which Go takes as seriously as a leaf's.
   */
  ROOT_EXPIRED("root-expired"),
  /** A certificate of the chain is signed by SHA-1 or MD5. */
  WEAK_SIGNATURE("weak-signature"),
  /** The chain is trusted, and may not vouch for a server of this name; the detail says why. */
  NOT_PERMITTED("not-permitted"),
  /** The certificate is for other names. */
  WRONG_HOST("wrong-host"),
  /** No protocol version in common. */
  PROTOCOL_REJECTED("protocol-rejected"),
  /** No cipher or key exchange in common: a handshake_failure alert. */
  CIPHER_REJECTED("cipher-rejected"),
  /** Another fatal alert. */
  ALERTED("alerted"),
  /** A reset after the ClientHello. */
  RESET("reset"),
  /** The connection was closed after the ClientHello. */
  CLOSED("closed"),
  /** Nothing came back in time. */
  TIMEOUT("timeout"),
  /** What came back is not TLS. */
  NOT_TLS("not-tls"),
  /** Anything else; the detail says what. */
  FAILED("failed");

  private final String id;

  TlsOutcome(String id) {
    this.id = id;
  }

  /** The word that reports use. */
  @Json.Value
  public String id() {
    return id;
  }
}
