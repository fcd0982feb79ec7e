package io.arcpreflight.settings.signin;

import java.util.List;

/** What a person can say to {@code --sign-in}. */
public enum SignInHow {
  /** As {@code azcmagent connect} would with these flags. */
  AUTO("auto"),
  /** With the service principal that the environment names. */
  ENVIRONMENT("env"),
  /** With a code that is typed elsewhere. */
  DEVICE_CODE("device-code"),
  /** With the Azure CLI's own session. */
  AZURE_CLI("azcli");

  private static final List<String> IDS =
      List.of(AUTO.id, ENVIRONMENT.id, DEVICE_CODE.id, AZURE_CLI.id);

  private final String id;

  SignInHow(String id) {
    this.id = id;
  }

  /** The word that is written for it. */
  public String id() {
    return id;
  }

  /** Every word that can be written. */
  public static List<String> ids() {
    return IDS;
  }

  /**
   * What a word says.
   *
   * @throws IllegalArgumentException when it says nothing
   */
  public static SignInHow of(String id) {
    for (var how : values()) {
      if (how.id.equals(id)) {
        return how;
      }
    }
    throw new IllegalArgumentException(id);
  }
}
