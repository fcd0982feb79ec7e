package io.arcpreflight.probe.azure;

import io.arcpreflight.credential.Credential;
import io.arcpreflight.probe.https.EndpointRequest;
import io.arcpreflight.probe.identity.TokenAudience;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask what.
 *
 * @param entra the way to Microsoft Entra in the chosen cloud
 * @param resourceManager the way to Azure Resource Manager there
 * @param otherClouds the ways to Entra elsewhere, where nothing but a tenant's name is asked
 * @param audience the names by which tokens call that resource manager
 * @param signIn absent where nobody signs in
 */
public record AzureRequest(
    ConnectTarget target,
    EndpointRequest entra,
    EndpointRequest resourceManager,
    List<OtherEntra> otherClouds,
    TokenAudience audience,
    @Nullable SignInWith signIn) {
  public AzureRequest {
    otherClouds = List.copyOf(otherClouds);
  }

  /** Another cloud, and the way to its Entra. */
  public record OtherEntra(String cloud, EndpointRequest way) {}

  /**
   * What to sign in with.
   *
   * @param source where it was given
   * @param tenant absent where the account's own is meant
   */
  public record SignInWith(Credential credential, String source, @Nullable String tenant) {}
}
