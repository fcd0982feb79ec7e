package io.arcpreflight.credential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fuzz.FuzzTarget;
import io.arcpreflight.fuzz.FuzzTargets;
import io.arcpreflight.text.Secret;
import java.util.List;
import java.util.Optional;

/** Certificates with their keys, and tokens. */
class CredentialFuzzTest implements FuzzTargets {
  @FuzzTarget({
    "-----BEGIN CERTIFICATE-----\nMAoGCCqGSM49BAMC\n-----END CERTIFICATE-----\n",
    "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n",
    """
    -----BEGIN RSA PRIVATE KEY-----
    Proc-Type: 4,ENCRYPTED

    AA==
    -----END RSA PRIVATE KEY-----
    """,
    "-----BEGIN EC PRIVATE KEY-----\nAA==\n-----END EC PRIVATE KEY-----"
  })
  static void certificate(byte[] input) {
    for (var password : List.of(Optional.<Secret>empty(), Optional.of(Secret.of("changeit")))) {
      try {
        var read = CertificateReader.read(input, password);
        assertThat(read.chain()).isNotEmpty();
        assertThat(read.facts().toString()).isNotEmpty();
      } catch (UnusableCredentialException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  @FuzzTarget({
    "eyJhbGciOiJub25lIn0.eyJhdWQiOiJ4IiwiZXhwIjoxZTk5OX0.x",
    "a.eyJhdWQiOlsieCJdLCJ0aWQiOiJ5IiwiaWF0IjoxfQ.c",
    "a.b",
    "..."
  })
  static void token(byte[] input) {
    var facts = TokenClaims.read(Secret.of(new String(input, UTF_8)));
    assertThat(facts.toString()).isNotNull();
  }
}
