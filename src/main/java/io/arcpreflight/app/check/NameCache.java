package io.arcpreflight.app.check;

import java.security.Security;

/** The Java runtime's own memory for names, which would hide that a name can be found by now. */
final class NameCache {
  private static final String NEVER = "0";

  private NameCache() {}

  /** To be called before the first look-up; afterwards it has no effect. */
  static void disable() {
    Security.setProperty("networkaddress.cache.ttl", NEVER);
    Security.setProperty("networkaddress.cache.negative.ttl", NEVER);
  }
}
