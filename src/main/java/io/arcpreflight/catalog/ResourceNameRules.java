package io.arcpreflight.catalog;

import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which names Azure takes for the resource of a machine, be they given or the host's own.
 *
 * @param longest the most characters
 * @param reserved words that Azure keeps for itself
 * @param reservedAnywhere words that no name may hold
 * @param reservedAtStart words that no name may begin with
 */
@Json
public record ResourceNameRules(
    int longest,
    List<String> reserved,
    List<String> reservedAnywhere,
    List<String> reservedAtStart) {
  public ResourceNameRules {
    reserved = List.copyOf(reserved);
    reservedAnywhere = List.copyOf(reservedAnywhere);
    reservedAtStart = List.copyOf(reservedAtStart);
  }

  /** Why a name cannot be written so; empty when it can. */
  public Optional<ResourceNameFlaw> flaw(String name) {
    if (name.length() > longest) {
      return Optional.of(new ResourceNameFlaw.TooLong(name.length(), longest));
    }
    for (var i = 0; i < name.length(); i++) {
      if (!isAllowed(name.charAt(i))) {
        return Optional.of(new ResourceNameFlaw.ForbiddenCharacter(i));
      }
    }
    return name.isEmpty() || !isLetterOrDigit(name.charAt(name.length() - 1))
        ? Optional.of(new ResourceNameFlaw.ForbiddenEnd())
        : Optional.empty();
  }

  /** Which word that Azure keeps for itself makes a name unusable; empty when none does. */
  public Optional<ResourceNameFlaw> reservation(String name) {
    var upper = name.toUpperCase(Locale.ROOT);
    if (reserved.contains(upper)) {
      return Optional.of(new ResourceNameFlaw.Reserved());
    }
    for (var word : reservedAnywhere) {
      if (upper.contains(word)) {
        return Optional.of(new ResourceNameFlaw.HoldsReserved(word));
      }
    }
    for (var word : reservedAtStart) {
      if (upper.startsWith(word)) {
        return Optional.of(new ResourceNameFlaw.BeginsWithReserved(word));
      }
    }
    return Optional.empty();
  }

  private static boolean isAllowed(char c) {
    return isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
