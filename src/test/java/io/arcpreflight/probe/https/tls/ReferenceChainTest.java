package io.arcpreflight.probe.https.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.arcpreflight.fixtures.ReferenceCases;
import io.arcpreflight.fixtures.ReferenceCases.Case;
import io.arcpreflight.platform.TrustedRoots;
import io.arcpreflight.probe.https.ExceptionText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509ExtendedTrustManager;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Generated chains: what we trust for a host, Go trusts for it, under the same roots. */
class ReferenceChainTest {
  private static final List<String> GO_ALONE_REFUSES = List.of("unhandled critical extension");
  private static final List<String> JAVA_ALONE_REFUSES =
      List.of("\"p224\"", "\"leaf-signs-only\"", "\"authority-as-leaf\"");
  private static final HostnameVerifier NAMES = new OkHttpClient().hostnameVerifier();

  @Test
  @Timeout(600)
  void verdict_isThatOfGo() throws Exception {
    var cases = ReferenceCases.of("chains");
    var certificates = certificates(cases.all().getFirst());
    cases.skipFirst();
    for (var drawn : cases.all()) {
      var isTrusted = isTrusted(drawn, certificates);
      if (!isKnownToDiffer(drawn, isTrusted)) {
        cases.hold(isTrusted, drawn.flag("trusted"), drawn);
      }
    }
    cases.assertNoDifference();
  }

  @Test
  @Timeout(600)
  void rootsThatAreNamedFirst_decideAsAllOfThem() throws Exception {
    var cases = ReferenceCases.of("chains");
    var certificates = certificates(cases.all().getFirst());
    cases.skipFirst();
    var trusted = 0;
    for (var drawn : cases.all()) {
      var roots = chosen(drawn, "roots", certificates);
      var chain = chosen(drawn, "chain", certificates).toArray(new X509Certificate[0]);
      var at = Instant.parse(drawn.text("at"));
      var byAll = told(TrustManagers.of(roots, at), chain);
      var named = NamedRootsFirst.of(TrustedRoots.of("test", roots), at);
      assertThat(told(named, chain)).as(drawn.written()).isEqualTo(byAll);
      trusted += byAll.isEmpty() ? 1 : 0;
    }
    assertThat(trusted).isBetween(50, cases.all().size() - 50);
  }

  /** Nothing where the chain is trusted. */
  private static String told(X509ExtendedTrustManager judge, X509Certificate... chain) {
    try {
      judge.checkServerTrusted(chain, "UNKNOWN");
      return "";
    } catch (CertificateException e) {
      return ChainValidationFailure.of(e) + ": " + ExceptionText.ofRoot(e);
    }
  }

  /** docs/agent-behaviour.md has the reasons. */
  private static boolean isKnownToDiffer(Case drawn, boolean isTrusted) {
    return isTrusted
        ? GO_ALONE_REFUSES.stream().anyMatch(it -> drawn.written().contains(it))
        : drawn.flag("trusted")
            && JAVA_ALONE_REFUSES.stream().anyMatch(it -> drawn.written().contains(it));
  }

  private static List<X509Certificate> certificates(Case first) throws CertificateException {
    var factory = CertificateFactory.getInstance("X.509");
    var certificates = new ArrayList<X509Certificate>();
    for (var encoded : first.list("certificates")) {
      var bytes = Base64.getDecoder().decode(encoded.text());
      certificates.add(
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes)));
    }
    return certificates;
  }

  private static boolean isTrusted(Case drawn, List<X509Certificate> all)
      throws GeneralSecurityException, IOException {
    var chain = chosen(drawn, "chain", all).toArray(new X509Certificate[0]);
    var at = Instant.parse(drawn.text("at"));
    try {
      TrustManagers.of(chosen(drawn, "roots", all), at).checkServerTrusted(chain, "UNKNOWN");
    } catch (CertificateException e) {
      return false;
    }
    return NAMES.verify(drawn.text("host"), session(chain));
  }

  private static List<X509Certificate> chosen(Case drawn, String name, List<X509Certificate> all) {
    return drawn.list(name).stream().map(it -> all.get(it.integer(0, all.size() - 1))).toList();
  }

  private static SSLSession session(X509Certificate[] chain) {
    return (SSLSession)
        Proxy.newProxyInstance(
            SSLSession.class.getClassLoader(),
            new Class<?>[] {SSLSession.class},
            (_, method, _) -> {
              if (method.getName().equals("getPeerCertificates")) {
                return chain;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
