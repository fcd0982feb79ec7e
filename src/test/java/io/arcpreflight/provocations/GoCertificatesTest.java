package io.arcpreflight.provocations;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.CertificateMaker;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Chains that Go refuses and others do not, and chains that both accept. */
@ExtendWith(Scenarios.class)
class GoCertificatesTest {
  private static final String CONTOSO = "Contoso Ltd";
  private static final String ARM = "management.azure.com";

  private static void issuedBy(Scenario given, TestAuthority authority) {
    given.machine().trusting(Azure.AUTHORITY.root(), authority.root());
    given.network().host(ARM, Scripts.tls(Azure.issuedBy(authority), Azure.answers()));
  }

  private static void issuedBelow(Scenario given, UnaryOperator<CertificateMaker> intermediate) {
    issuedBy(given, TestAuthority.withIntermediate(CONTOSO, intermediate));
  }

  @Test
  @Provokes("tls.weak-signature")
  void leafSignedWithSha1_isRefused(Scenario given) {
    var leaf = Azure.AUTHORITY.leaf(ARM).bySha1().make();
    given.network().host(ARM, Scripts.tls(Azure.AUTHORITY.server(leaf), Azure.answers()));

    given
        .check()
        .finds("tls.weak-signature")
        .leadsWith("tls.weak-signature", "AZCM0026", 26)
        .of(ARM)
        .showing("TLS handshake with " + ARM + " → refused for a weak signature");
  }

  @Test
  @Provokes("tls.weak-signature")
  void intermediateSignedWithSha1_isRefused(Scenario given) {
    issuedBelow(given, CertificateMaker::bySha1);

    given
        .check()
        .finds("tls.weak-signature")
        .leadsWith("tls.weak-signature", "AZCM0026", 26)
        .of(ARM);
  }

  @Test
  @Provokes("tls.root-expired")
  void rootThatHasExpired_isRefused(Scenario given) {
    issuedBy(given, TestAuthority.withExpiredRoot(CONTOSO));

    given
        .check()
        .finds("tls.root-expired")
        .leadsWith("tls.root-expired", "AZCM0026", 26)
        .of(ARM)
        .showing("the root above it: ", CONTOSO + " Root");
  }

  @Test
  @Provokes("tls.not-permitted")
  void leafForClients_isRefusedForItsPurpose(Scenario given) {
    var leaf = Azure.AUTHORITY.leaf(ARM).forClientsOnly().make();
    given.network().host(ARM, Scripts.tls(Azure.AUTHORITY.server(leaf), Azure.answers()));

    given.check().finds("tls.not-permitted").leadsWith("tls.not-permitted", "AZCM0026", 26).of(ARM);
  }

  @Test
  @Provokes("tls.not-permitted")
  void authorityForClients_isRefusedForItsPurpose(Scenario given) {
    issuedBelow(given, CertificateMaker::forClientsOnly);

    given.check().finds("tls.not-permitted").leadsWith("tls.not-permitted", "AZCM0026", 26).of(ARM);
  }

  @Test
  @Provokes("tls.not-permitted")
  void authorityForOtherNames_isRefusedForTheName(Scenario given) {
    issuedBelow(given, maker -> maker.onlyBelow("contoso.example"));

    given.check().finds("tls.not-permitted").leadsWith("tls.not-permitted", "AZCM0026", 26).of(ARM);
  }

  @Test
  void expiredCrossSignatureAndAStranger_areNotNeededAndDoNotCount(Scenario given) {
    var authority = Azure.AUTHORITY;
    var stranger = TestAuthority.of(CONTOSO);
    given
        .network()
        .host(
            ARM,
            Scripts.tls(
                authority.serverWith(
                    authority.leaf(ARM).make(),
                    stranger.intermediate(),
                    authority.expiredCrossSignature("Microsoft Corporation")),
                Azure.answers()));

    given.check().isReadyWith();
  }
}
