package io.arcpreflight.provocations;

import static io.arcpreflight.diagnosis.Confidence.CERTAIN;
import static io.arcpreflight.diagnosis.Confidence.LIKELY;

import io.arcpreflight.Provokes;
import io.arcpreflight.fixtures.ScriptedServer.Script;
import io.arcpreflight.fixtures.Scripts;
import io.arcpreflight.fixtures.TestAuthority;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Certificates that are refused, or that should be looked at. */
@ExtendWith(Scenarios.class)
class CertificatesTest {
  private static final TestAuthority INSPECTOR = TestAuthority.of("Zscaler Inc.");
  private static final TestAuthority STRANGER = TestAuthority.of("Contoso Ltd");
  private static final String ARM = "management.azure.com";

  private static Script answering(SSLSocketFactory certificate) {
    return Scripts.tls(certificate, Azure.answers());
  }

  @Test
  @Provokes("tls.untrusted-issuer")
  void inspectionThatIsNotTrusted_isOneCauseAndNamesTheVendor(Scenario given) {
    given.network().everyHost(answering(Azure.issuedBy(INSPECTOR)));

    given
        .check()
        .finds("tls.untrusted-issuer")
        .leadsWith("tls.untrusted-issuer", "AZCM0026", 26)
        .affects(3, 3)
        .sure(CERTAIN)
        .showing("issued by Zscaler", "trusted roots: 1 in /etc/ssl/certs/ca-certificates.crt");
  }

  @Test
  @Provokes("tls.inspected")
  void inspectionThatIsTrusted_isAWarning(Scenario given) {
    given.machine().trusting(Azure.AUTHORITY.root(), INSPECTOR.root());
    given.network().everyHost(answering(Azure.issuedBy(INSPECTOR)));

    given
        .check()
        .isReadyWith("tls.inspected")
        .warnsOf("tls.inspected")
        .affects(3, 3)
        .sure(CERTAIN)
        .showing("issued by Zscaler");
  }

  @Test
  @Provokes("tls.inspected")
  void authorityOfTheCompany_isLikelyAnInspector(Scenario given) {
    given.machine().trusting(Azure.AUTHORITY.root(), STRANGER.root());
    given.network().host(ARM, answering(Azure.issuedBy(STRANGER)));

    given
        .check()
        .isReadyWith("tls.inspected")
        .warnsOf("tls.inspected")
        .of(ARM)
        .sure(LIKELY)
        .showing("Contoso Ltd");
  }

  @Test
  @Provokes("tls.expired")
  void expiredCertificate_isToldOfItsHost(Scenario given) {
    given.network().host(ARM, answering(Azure.AUTHORITY.server(Azure.AUTHORITY.expired(ARM))));

    given
        .check()
        .finds("tls.expired")
        .leadsWith("tls.expired", "AZCM0026", 26)
        .of(ARM)
        .showing("CN=" + ARM + " is valid from ");
  }

  @Test
  @Provokes("tls.not-yet-valid")
  void certificateOfTomorrow_isToldOfItsHost(Scenario given) {
    var leaf = Azure.AUTHORITY.notYetValid(ARM);
    given.network().host(ARM, answering(Azure.AUTHORITY.server(leaf)));

    given
        .check()
        .finds("tls.not-yet-valid")
        .leadsWith("tls.not-yet-valid", "AZCM0026", 26)
        .of(ARM)
        .showing("CN=" + ARM + " is valid from ");
  }

  @Test
  @Provokes("tls.wrong-host")
  void certificateOfAnotherHost_showsItsNames(Scenario given) {
    var leaf = Azure.AUTHORITY.leaf("portal.hotel.test").make();
    given.network().host(ARM, answering(Azure.AUTHORITY.server(leaf)));

    given
        .check()
        .finds("tls.wrong-host")
        .leadsWith("tls.wrong-host", "AZCM0026", 26)
        .of(ARM)
        .showing("the certificate is for portal.hotel.test");
  }

  @Test
  @Provokes("tls.incomplete-chain")
  void missingIntermediate_isToldApartFromAnUnknownRoot(Scenario given) {
    var leaf = Azure.AUTHORITY.leaf(ARM).make();
    given.network().host(ARM, answering(Azure.AUTHORITY.serverWithoutIntermediate(leaf)));

    given
        .check()
        .finds("tls.incomplete-chain")
        .leadsWith("tls.incomplete-chain", "AZCM0026", 26)
        .of(ARM)
        .sure(LIKELY);
  }

  /** As on an old system that knows one root of an organisation and lacks the newer one. */
  @Test
  @Provokes("tls.untrusted-issuer")
  void newerRootOfAKnownOrganisation_isNoMissingIntermediate(Scenario given) {
    given.machine().trusting(TestAuthority.withOwnKey("Microsoft Corporation").root());

    given.check().finds("tls.untrusted-issuer").leadsWith("tls.untrusted-issuer", "AZCM0026", 26);
  }

  @Test
  @Provokes("tls.negative-serial")
  void negativeSerialNumber_isAWarning(Scenario given) {
    var leaf = Azure.AUTHORITY.leaf(ARM).serial(-7).make();
    given.network().host(ARM, answering(Azure.AUTHORITY.server(leaf)));

    given
        .check()
        .isReadyWith("tls.negative-serial")
        .warnsOf("tls.negative-serial")
        .of(ARM)
        .showing("serial number -7 of CN=" + ARM);
  }

  @Test
  @Provokes("host.trust-store-missing")
  void machineWithoutRoots_isOneCauseThatStandsForAllHosts(Scenario given) {
    given.machine().withoutTrustStore();

    given
        .check()
        .finds("host.trust-store-missing")
        .leadsWith("host.trust-store-missing", "AZCM0026", 26)
        .affects(3, 3)
        .showing("trusted roots: 0 in none in /etc/ssl/certs/ca-certificates.crt");
  }

  @Test
  void oldAuthorityOfAnInspector_isNoWrongClock(Scenario given) {
    var now = Instant.now();
    var old =
        Azure.AUTHORITY
            .leaf(ARM)
            .names(Azure.NAMES.toArray(String[]::new))
            .valid(now.minus(Duration.ofDays(3)), now.minus(Duration.ofDays(1)))
            .make();
    given.network().everyHost(answering(Azure.AUTHORITY.server(old)));

    given.check().finds("tls.expired").leadsWith("tls.expired", "AZCM0026", 26).affects(3, 3);
  }
}
