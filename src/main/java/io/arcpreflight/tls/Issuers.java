package io.arcpreflight.tls;

import java.util.Optional;

/** Stub. */
public interface Issuers {
  Optional<String> vendor(String issuerDn);

  boolean issuesForAzure(String issuerDn);
}
