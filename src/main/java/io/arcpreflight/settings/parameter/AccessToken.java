package io.arcpreflight.settings.parameter;

import io.arcpreflight.catalog.ResourceManagerAudience;
import io.arcpreflight.credential.TokenClaims;
import io.arcpreflight.json.JsonObject;
import io.arcpreflight.json.JsonString;
import io.arcpreflight.observation.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    if (TokenClaims.object(parts[0]).isEmpty() || parts[2].isEmpty()) {
      return List.of(Fact.of("parameter.token-header"));
    }
    return TokenClaims.object(parts[1])
        .map(claims -> flaws(claims, now))
        .orElse(List.of(Fact.of("parameter.token-claims")));
  }

  private static List<Fact> flaws(JsonObject claims, Instant now) {
    var flaws = new ArrayList<Fact>();
    Optional.ofNullable(TokenClaims.time(claims, "exp"))
        .filter(expiry -> !expiry.isAfter(now))
        .ifPresent(expiry -> flaws.add(Fact.of("parameter.token-expired").with("at", expiry)));
    Optional.ofNullable(TokenClaims.time(claims, "nbf"))
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
