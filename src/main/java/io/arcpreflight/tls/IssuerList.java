package io.arcpreflight.tls;

import io.avaje.jsonb.Json;
import java.util.List;

/**
 * The issuers that are known by name.
 *
 * @param azure organisations that issue certificates for Azure, as their certificates spell them
 */
@Json
record IssuerList(List<String> azure, List<Inspector> inspectors) {
  IssuerList {
    azure = List.copyOf(azure);
    inspectors = List.copyOf(inspectors);
  }

  /**
   * A product that opens TLS connections.
   *
   * @param words lower-case words, any of which gives the product away in an issuer's name
   */
  @Json
  record Inspector(String vendor, List<String> words) {
    Inspector {
      words = List.copyOf(words);
    }
  }
}
