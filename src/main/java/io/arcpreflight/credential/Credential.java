package io.arcpreflight.credential;

import io.arcpreflight.observation.identity.CredentialFlaw;
import io.arcpreflight.observation.identity.SignInCertificate;
import io.arcpreflight.observation.identity.SignInMethod;
import io.arcpreflight.text.Secret;
import org.jspecify.annotations.Nullable;

/** One of the ways in which {@code azcmagent connect} signs in, with all that it takes. */
public sealed interface Credential {

  SignInMethod method();

  /** The service principal's; absent where a person signs in. */
  default @Nullable String applicationId() {
    return null;
  }

  /** What can be told of the certificate; absent where there is none. */
  default @Nullable SignInCertificate facts() {
    return null;
  }

  /** Whether a person has to do something meanwhile. */
  default boolean needsPerson() {
    return false;
  }

  /** A service principal and its secret. */
  record ClientSecret(String applicationId, Secret secret) implements Credential {
    @Override
    public SignInMethod method() {
      return SignInMethod.SECRET;
    }
  }

  /** A service principal and its certificate. */
  record ClientCertificate(String applicationId, CertificateAndKey certificate)
      implements Credential {
    @Override
    public SignInMethod method() {
      return SignInMethod.CERTIFICATE;
    }

    @Override
    public SignInCertificate facts() {
      return certificate.facts();
    }
  }

  /** A token that somebody else got. */
  record GivenToken(Secret token) implements Credential {
    @Override
    public SignInMethod method() {
      return SignInMethod.ACCESS_TOKEN;
    }
  }

  /** A person types a code elsewhere. */
  record DeviceCode() implements Credential {
    @Override
    public SignInMethod method() {
      return SignInMethod.DEVICE_CODE;
    }

    @Override
    public boolean needsPerson() {
      return true;
    }
  }

  /** The session of the Azure CLI. */
  record AzureCli() implements Credential {
    @Override
    public SignInMethod method() {
      return SignInMethod.AZURE_CLI;
    }
  }

  /**
   * What was given and cannot be used.
   *
   * @param facts absent where it is about no certificate
   * @param detail in words free of secrets
   */
  record Unusable(
      SignInMethod method,
      @Nullable String applicationId,
      CredentialFlaw flaw,
      @Nullable SignInCertificate facts,
      @Nullable String detail)
      implements Credential {}
}
