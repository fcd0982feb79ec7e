package io.arcpreflight.settings.signin;

import io.arcpreflight.text.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * What was asked for about signing in, beyond the flags that azcmagent has, too.
 *
 * @param how empty where nothing was said of it
 * @param declined whether nobody is to sign in
 * @param certificatePassword for a certificate that needs one
 * @param environment the variables that {@code --sign-in=env} reads; empty without that
 */
public record SignInRequest(
    Optional<SignInHow> how,
    boolean declined,
    Optional<Secret> certificatePassword,
    Map<String, Secret> environment) {

  /** Nothing was said. */
  public static final SignInRequest NONE =
      new SignInRequest(Optional.empty(), false, Optional.empty(), Map.of());

  public SignInRequest {
    environment = Map.copyOf(environment);
  }
}
