package io.arcpreflight.probe.identity;

import io.arcpreflight.text.Secret;
import org.jspecify.annotations.Nullable;

/** The token of a run, in memory alone. Who signs in puts it here, and who asks Azure takes it. */
public final class TokenHolder {
  private volatile @Nullable Secret token;
  private volatile @Nullable String objectId;

  /** Absent until somebody has signed in. */
  public @Nullable Secret token() {
    return token;
  }

  /** Who the token was given to; absent where it does not say. */
  public @Nullable String objectId() {
    return objectId;
  }

  void hold(Secret given, @Nullable String owner) {
    objectId = owner;
    token = given;
  }
}
