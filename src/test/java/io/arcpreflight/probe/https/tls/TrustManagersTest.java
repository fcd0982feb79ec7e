package io.arcpreflight.probe.https.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.arcpreflight.fixtures.TestAuthority;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;

class TrustManagersTest {
  private static final X509Certificate[] CHAIN = {TestAuthority.of("Contoso").root()};

  @Test
  void emptyStore_refusesInsteadOfBreaking() throws Exception {
    var store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null);
    assertRefuses(TrustManagers.inStore(store));
  }

  @Test
  void noRoots_refuses() throws Exception {
    assertRefuses(TrustManagers.of(List.of(), Instant.EPOCH));
  }

  private static void assertRefuses(X509ExtendedTrustManager manager) {
    assertThatThrownBy(() -> manager.checkServerTrusted(CHAIN, "RSA"))
        .isInstanceOfSatisfying(
            CertificateException.class,
            refusal ->
                assertThat(ChainValidationFailure.of(refusal)).isEqualTo(TlsOutcome.UNTRUSTED));
  }
}
