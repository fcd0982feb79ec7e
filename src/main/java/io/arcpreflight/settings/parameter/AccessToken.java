package io.arcpreflight.settings.parameter;

import io.arcpreflight.catalog.ResourceManagerAudience;
import io.arcpreflight.json.JsonNumber;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonParser;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.json.JsonSyntaxException;
import io.arcpreflight.observation.Fact;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** What can be told of an access token without asking anybody. No fact holds any of it. */
final class AccessToken {
  private static final Duration LENIENCE = Duration.ofMinutes(5);
  private static final String POWERSHELL_OBJECT = "System.Security.SecureString";

  private AccessToken() {}

  /** One fact for each thing that makes it useless now. */
  static List<Fact> flaws(String token, Instant now) {
    if (token.equals(POWERSHELL_OBJECT)) {
      return List.of(Fact.of("parameter.token-powershell"));
    }
    if (token.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return List.of(Fact.of("parameter.token-bearer"));
    }
    if (!isFreeOfBlanks(token)) {
      return List.of(Fact.of("parameter.token-blank"));
    }
    var parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return List.of(Fact.of("parameter.token-parts").with("count", parts.length));
    }
    if (claims(parts[0]).isEmpty() || parts[2].isEmpty()) {
      return List.of(Fact.of("parameter.token-header"));
    }
    return claims(parts[1])
        .map(claims -> flaws(claims, now))
        .orElse(List.of(Fact.of("parameter.token-claims")));
  }

  private static List<Fact> flaws(JsonObject claims, Instant now) {
    var flaws = new ArrayList<Fact>();
    time(claims, "exp")
        .filter(expiry -> !expiry.isAfter(now))
        .ifPresent(expiry -> flaws.add(Fact.of("parameter.token-expired").with("at", expiry)));
    time(claims, "nbf")
        .filter(start -> start.isAfter(now.plus(LENIENCE)))
        .ifPresent(start -> flaws.add(Fact.of("parameter.token-not-yet").with("at", start)));
    text(claims, "aud")
        .filter(audience -> !ResourceManagerAudience.matches(audience))
        .ifPresent(
            audience ->
                flaws.add(
                    Fact.of("parameter.token-audience")
                        .with("audience", QuotedText.of(audience))
                        .with("wanted", ResourceManagerAudience.USUAL)));
    return flaws;
  }

  private static Optional<JsonObject> claims(String part) {
    try {
      var json = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
      return Optional.of(JsonParser.parseObject(json));
    } catch (IllegalArgumentException | JsonSyntaxException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> time(JsonObject claims, String name) {
    try {
      return claims.get(name) instanceof JsonNumber number
          ? Optional.of(Instant.ofEpochSecond((long) number.toDouble()))
          : Optional.empty();
    } catch (DateTimeException beyondTime) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonObject claims, String name) {
    return claims.get(name) instanceof JsonString(var text, _)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static boolean isFreeOfBlanks(String token) {
    for (var i = 0; i < token.length(); i++) {
      if (token.charAt(i) <= ' ') {
        return false;
      }
    }
    return true;
  }
}
