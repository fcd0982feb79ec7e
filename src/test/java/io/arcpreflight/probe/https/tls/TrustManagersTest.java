package io.arcpreflight.probe.https.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.arcpreflight.concurrent.Lazy;
import io.arcpreflight.fixtures.TestAuthority;
import io.arcpreflight.observation.endpoint.TlsOutcome;
import io.arcpreflight.platform.RootCertificate;
import io.arcpreflight.platform.TrustedRoots;
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

  /** Windows takes from its own store what the server did not send. */
  @Test
  void intermediateThatTheSystemKeeps_linksAChainToItsRoot() throws Exception {
    var authority = TestAuthority.of("Contoso");
    X509Certificate[] alone = {authority.leaf("arm.test").make().certificate()};
    var roots = List.of(RootCertificate.of(authority.root()));
    var without = new TrustedRoots("Root", roots);
    var with = new TrustedRoots("Root", roots, new Lazy<>(() -> List.of(authority.intermediate())));
    var now = Instant.now();

    assertThatThrownBy(() -> AgentTrust.of(without, now).manager().checkServerTrusted(alone, "RSA"))
        .isInstanceOf(CertificateException.class);
    assertThatCode(() -> AgentTrust.of(with, now).manager().checkServerTrusted(alone, "RSA"))
        .doesNotThrowAnyException();
  }

  /** What the store vouches for still has to lead to a root. */
  @Test
  void intermediateOfAnUnknownRoot_trustsNothing() {
    var authority = TestAuthority.of("Contoso");
    X509Certificate[] alone = {authority.leaf("arm.test").make().certificate()};
    var roots = List.of(RootCertificate.of(TestAuthority.of("Fabrikam").root()));
    var with = new TrustedRoots("Root", roots, new Lazy<>(() -> List.of(authority.intermediate())));

    assertThatThrownBy(
            () -> AgentTrust.of(with, Instant.now()).manager().checkServerTrusted(alone, "RSA"))
        .isInstanceOf(CertificateException.class);
  }

  private static void assertRefuses(X509ExtendedTrustManager manager) {
    assertThatThrownBy(() -> manager.checkServerTrusted(CHAIN, "RSA"))
        .isInstanceOfSatisfying(
            CertificateException.class,
            refusal ->
                assertThat(ChainValidationFailure.of(refusal)).isEqualTo(TlsOutcome.UNTRUSTED));
  }
}
