package io.arcpreflight.observation.endpoint;

import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One certificate as the peer sent it.
 *
 * @param serial the serial number in hexadecimal, with a minus sign when negative
 * @param names the DNS names it is for; empty for an authority
 * @param issuerUrl where it says its issuer can be fetched
 */
@Json
public record PeerCertificate(
    String subject,
    String issuer,
    String serial,
    boolean negativeSerial,
    Instant notBefore,
    Instant notAfter,
    List<String> names,
    String sha256,
    @Nullable String issuerUrl) {
  public PeerCertificate {
    names = List.copyOf(names);
  }

  /** Whether it names itself as its issuer. */
  public boolean selfIssued() {
    return subject.equals(issuer);
  }
}
