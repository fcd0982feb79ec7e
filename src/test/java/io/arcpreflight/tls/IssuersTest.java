package io.arcpreflight.tls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuersTest {
  private final Issuers issuers = Issuers.bundled();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CN=Microsoft Azure RSA TLS Issuing CA 04, O=Microsoft Corporation, C=US",
        "CN=DigiCert Global G2 TLS RSA SHA256 2020 CA1, O=DigiCert Inc, C=US",
        "CN=DigiCert Global G3 TLS ECC, O=\"DigiCert, Inc.\", C=US",
        "CN=DigiCert Global G3 TLS ECC,O=DigiCert\\, Inc.,C=US"
      })
  void issuesForAzure_knownOrganisation(String issuer) {
    assertThat(issuers.issuesForAzure(issuer)).isTrue();
    assertThat(issuers.vendor(issuer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CN=Microsoft Corporation",
        "O=Microsoft Corporation Ltd",
        "O=microsoft corporation",
        "CN=\"x, O=DigiCert Inc\", O=Contoso",
        ""
      })
  void issuesForAzure_onlyTheExactOrganisation(String issuer) {
    assertThat(issuers.issuesForAzure(issuer)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CN=Zscaler Intermediate Root CA (zscalertwo.net), O=Zscaler Inc. | Zscaler",
        "CN=FG100E4Q17000000, OU=Certificate Authority, O=Fortinet, C=US | Fortinet",
        "CN=Cisco Umbrella Primary SubCA, O=Cisco | Cisco",
        "CN=ca.corp.goskope.com, O=Contoso | Netskope",
        "CN=Gateway CA - Cloudflare Managed G1, O=\"Cloudflare, Inc.\" | Cloudflare Gateway",
        "CN=mitmproxy, O=mitmproxy | mitmproxy",
        "CN=DO_NOT_TRUST_FiddlerRoot, O=DO_NOT_TRUST | Fiddler",
        "CN=PortSwigger CA, O=PortSwigger | Burp Suite",
        "CN=Kaspersky Anti-Virus Personal Root Certificate, O=AO Kaspersky Lab | Kaspersky",
        "CN=ESET SSL Filter CA, O=\"ESET, spol. s r. o.\" | ESET"
      })
  void vendor_isNamedByTheIssuer(String issuer, String vendor) {
    assertThat(issuers.vendor(issuer)).contains(vendor);
    assertThat(issuers.issuesForAzure(issuer)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CN=Cloudflare Inc ECC CA-3, O=\"Cloudflare, Inc.\"",
        "CN=Reset Authority, O=Contoso",
        "CN=R3, O=Let's Encrypt"
      })
  void vendor_isNotGuessedFromPartsOfWords(String issuer) {
    assertThat(issuers.vendor(issuer)).isEmpty();
  }

  @Test
  void bundled_isReadOnce() {
    assertThat(Issuers.bundled()).isSameAs(issuers);
  }
}
