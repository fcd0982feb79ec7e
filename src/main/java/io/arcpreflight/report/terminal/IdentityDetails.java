package io.arcpreflight.report.terminal;

import static io.arcpreflight.report.terminal.ObservationDetail.text;

import io.arcpreflight.observation.Fact;
import io.arcpreflight.observation.identity.EntraError;
import io.arcpreflight.observation.identity.IdentityObservation;
import io.arcpreflight.observation.identity.SignInCertificate;
import io.arcpreflight.observation.identity.SignInObservation;
import io.arcpreflight.observation.identity.TenantObservation;
import io.arcpreflight.observation.identity.TokenFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen of the tenant and of signing in to it. */
final class IdentityDetails {
  private IdentityDetails() {}

  static List<ObservationDetail> of(IdentityObservation observation) {
    return switch (observation) {
      case TenantObservation tenant -> of(tenant);
      case SignInObservation signIn -> of(signIn);
    };
  }

  private static List<ObservationDetail> of(TenantObservation tenant) {
    var details = new ArrayList<>(AzureDetails.of(tenant.read()));
    add(details, tenant.error());
    if (tenant.tenantId() != null) {
      details.add(ObservationDetail.of("is", tenant.tenantId()));
    }
    return details;
  }

  private static List<ObservationDetail> of(SignInObservation signIn) {
    var details = new ArrayList<ObservationDetail>();
    details.add(
        ObservationDetail.of(
            "trial",
            Fact.of("detail.sign-in")
                .with("method", signIn.method().id())
                .with("source", signIn.source())
                .with("result", signIn.result().id())
                .with("flaw", signIn.flaw() == null ? null : signIn.flaw().id())
                .with("detail", signIn.detail())));
    details.addAll(AzureDetails.of(signIn.read()));
    add(details, signIn.error());
    if (signIn.certificate() != null) {
      details.add(ObservationDetail.of("given", of(signIn.certificate())));
    }
    if (signIn.token() != null) {
      details.add(ObservationDetail.of("token", of(signIn.token())));
    }
    return details;
  }

  private static void add(List<ObservationDetail> details, @Nullable EntraError error) {
    if (error != null) {
      var codes = error.codes().stream().map(code -> "AADSTS" + code).toList();
      details.add(
          ObservationDetail.of(
              "says",
              Fact.of("detail.entra")
                  .with("codes", codes)
                  .with("error", error.error())
                  .with("correlation", error.correlationId())));
    }
  }

  private static Fact of(SignInCertificate certificate) {
    return Fact.of("detail.sign-in-certificate")
        .with("subject", certificate.subject())
        .with("thumbprint", certificate.thumbprint())
        .with("start", text(certificate.notBefore()))
        .with("end", text(certificate.notAfter()));
  }

  private static Fact of(TokenFacts token) {
    return Fact.of("detail.token")
        .with("tenant", token.tenant())
        .with("audience", token.audience())
        .with("object", token.objectId())
        .with("application", token.applicationId())
        .with("end", text(token.expiresAt()));
  }
}
