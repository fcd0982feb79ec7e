package io.arcpreflight.probe.rest;

import io.arcpreflight.text.Secret;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One question to a host.
 *
 * @param path with its query; free of secrets, since reports show it
 * @param body what is posted; absent where nothing is
 * @param token what proves who asks; absent where nobody does
 */
public record Question(String path, @Nullable RequestBody body, @Nullable Secret token) {

  /** A question of nobody. */
  public static Question get(String path) {
    return new Question(path, null, null);
  }

  /** The same, asked by whoever has this token. */
  public Question as(Secret owner) {
    return new Question(path, body, owner);
  }

  /** The same at another path, such as that of the next page. */
  Question at(String other) {
    return new Question(other, body, token);
  }

  String method() {
    return body == null ? "GET" : "POST";
  }

  @Override
  public String toString() {
    return method() + " " + path;
  }
}
