package io.arcpreflight.probe.rest;

import io.arcpreflight.text.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One question to a host.
 *
 * @param path with its query; free of secrets, since reports show it
 * @param body what is posted; absent where nothing is
 * @param token what proves who asks; absent where nobody does
 * @param secrets those that the body holds
 */
public record Question(
    String path, @Nullable RequestBody body, @Nullable Secret token, List<Secret> secrets) {
  public Question {
    secrets = List.copyOf(secrets);
  }

  /** A question of nobody. */
  public static Question get(String path) {
    return new Question(path, null, null, List.of());
  }

  /**
   * A form that somebody fills in.
   *
   * @param secrets those that it holds
   */
  public static Question form(String path, FormBody form, List<Secret> secrets) {
    return new Question(path, form, null, secrets);
  }

  /**
   * A question of whoever has this token.
   *
   * @param json what is posted; absent where nothing is
   */
  public static Question of(String path, @Nullable RequestBody json, @Nullable Secret token) {
    return new Question(path, json, token, List.of());
  }

  /** The same at another path, such as that of the next page. */
  Question at(String other) {
    return new Question(other, body, token, secrets);
  }

  String method() {
    return body == null ? "GET" : "POST";
  }

  /** An answer may repeat what it was asked with, and is then kept without that. */
  String withoutSecrets(String answer) {
    var safe = token == null ? answer : without(token, answer);
    for (var secret : secrets) {
      safe = without(secret, safe);
    }
    return safe;
  }

  private static String without(Secret secret, String text) {
    var value = secret.reveal();
    var safe = text.replace(value, "***");
    var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
    return encoded.equals(value) ? safe : safe.replace(encoded, "***");
  }

  @Override
  public String toString() {
    return method() + " " + path;
  }
}
