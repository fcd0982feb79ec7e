package io.arcpreflight.tls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;

/** Names in certificates. */
class TlsFuzzTest implements FuzzTargets {
  @FuzzTarget({"CN=Example Root, O=\"Example, Inc.\", C=US", "CN=a\\,b+OU=c", "=,\\"})
  static void distinguishedName(byte[] input) {
    var text = new String(input, UTF_8);
    var name = DistinguishedName.parse(text);
    assertThat(String.join("", name.values())).hasSizeLessThanOrEqualTo(text.length());
    Issuers.bundled().vendor(text);
    Issuers.bundled().issuesForAzure(text);
  }
}
