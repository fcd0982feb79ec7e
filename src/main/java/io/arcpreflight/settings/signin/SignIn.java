package io.arcpreflight.settings.signin;

import io.arcpreflight.credential.Credential;
import io.arcpreflight.observation.Fact;
import java.util.Optional;

/** Whether and how a run signs in. */
public sealed interface SignIn {
  /** Nobody has asked for anything that needs it. */
  SignIn UNASKED = new Unasked();

  /** Nothing that was given has to do with it. */
  record Unasked() implements SignIn {}

  /**
   * With this.
   *
   * @param source where it was given
   * @param tenant the one to sign in to; empty for the account's own
   */
  record With(Credential credential, String source, Optional<String> tenant) implements SignIn {}

  /**
   * It is left out.
   *
   * @param decisive whether the verdict is unknown without it
   */
  record LeftOut(Fact reason, boolean decisive) implements SignIn {}
}
