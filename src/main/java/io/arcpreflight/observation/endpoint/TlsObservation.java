package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A TLS handshake.
 *
 * @param protocol "TLSv1.2" or "TLSv1.3", once agreed
 * @param alert the peer's fatal alert by its standard name, when it sent one
 * @param chain the certificates as the peer sent them, leaf first; empty when it sent none
 * @param trust what the agent's roots say of the chain; absent when there was none
 * @param detail what went wrong, in words
 */
@Json
public record TlsObservation(
    long startMs,
    long durationMs,
    TlsOutcome outcome,
    @Nullable String protocol,
    @Nullable String cipher,
    @Nullable String alert,
    List<PeerCertificate> chain,
    @Nullable TrustDecision trust,
    @Nullable String detail) {
  public TlsObservation {
    chain = List.copyOf(chain);
  }
}
