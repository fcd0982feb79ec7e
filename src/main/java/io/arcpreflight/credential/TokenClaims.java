package io.arcpreflight.credential;

import io.arcpreflight.json.JsonArray;
import io.arcpreflight.json.JsonNumber;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.observation.identity.TokenFacts;
import io.arcpreflight.text.Secret;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON Web Token says of itself (RFC 7519). Its signature is not looked at: only Azure can
 * tell whether it is true. The claims are those of <a
 * href="https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference">Entra's
 * access tokens</a>.
 */
public final class TokenClaims {
  private TokenClaims() {}

  /** What it says; nothing where it is no such token. */
  public static Optional<TokenFacts> read(Secret token) {
    var parts = token.reveal().split("\\.", -1);
    return parts.length != 3 ? Optional.empty() : object(parts[1]).map(TokenClaims::facts);
  }

  /** One of the token's parts; nothing where that is no object. */
  public static Optional<JsonObject> object(String part) {
    try {
      var json = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
      return Optional.of(JsonParser.parseObject(json));
    } catch (IllegalArgumentException | JsonSyntaxException unreadable) {
      return Optional.empty();
    }
  }

  private static TokenFacts facts(JsonObject claims) {
    return new TokenFacts(
        text(claims, "tid"),
        audience(claims),
        text(claims, "iss"),
        text(claims, "oid"),
        first(text(claims, "appid"), text(claims, "azp")),
        text(claims, "idtyp"),
        text(claims, "idp"),
        time(claims, "iat"),
        time(claims, "nbf"),
        time(claims, "exp"));
  }

  private static @Nullable String audience(JsonObject claims) {
    return claims.get("aud") instanceof JsonArray(var items, _)
            && items.size() == 1
            && items.getFirst() instanceof JsonString(var only, _)
        ? only
        : text(claims, "aud");
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }

  private static @Nullable String text(JsonObject claims, String name) {
    return claims.get(name) instanceof JsonString(var text, _) ? text : null;
  }

  /** A moment that a claim names in seconds. */
  public static @Nullable Instant time(JsonObject claims, String name) {
    try {
      return claims.get(name) instanceof JsonNumber number
          ? Instant.ofEpochSecond((long) number.toDouble())
          : null;
    } catch (DateTimeException beyondTime) {
      return null;
    }
  }
}
