package io.arcpreflight.report.redact;

import io.arcpreflight.catalog.MachineRules;
import io.arcpreflight.catalog.ResourceNameFlaw;
import io.arcpreflight.catalog.ResourceNameRules;
import io.arcpreflight.net.IpAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other words for private ones: the same for the same, another for another. Each keeps the form and
 * the length of what it stands for, and an address its kind, because faults can be about these.
 */
final class Pseudonyms {
  private static final int MOST_TURNS = 10_000;
  private static final int LETTERS = 26;
  private static final int DIGITS = 10;
  private static final int BYTE = 256;

  /** Small letters that are neither of ASCII nor the same as others in capitals. */
  private static final int FIRST_LETTER = 0xe0;

  /** The same outside the Basic Multilingual Plane, where a letter takes two characters. */
  private static final int FIRST_LETTER_BEYOND = 0x10428;

  private final ResourceNameRules rules = MachineRules.known().resourceName();
  private final Map<String, String> words = new HashMap<>();
  private final Map<String, String> addresses = new HashMap<>();
  private final Set<String> given = new HashSet<>();

  /** For a name without dots, whatever its case. */
  String word(String text) {
    var key = text.toLowerCase(Locale.ROOT);
    var known = words.get(key);
    if (known == null) {
      var reserved = rules.reservation(key).orElse(null);
      if (reserved != null && isAllOf(key, reserved)) {
        return key;
      }
      known = other(key, reserved);
      words.put(key, known);
    }
    return known;
  }

  /** The next of its form that is nobody's yet; another once there is none, as of "é--" soon. */
  private String other(String key, @Nullable ResourceNameFlaw reserved) {
    if (isOfOneForm(key, reserved)) {
      return key;
    }
    for (var turn = 0; turn < MOST_TURNS; turn++) {
      var other = withReserved(form(key, turn), key, reserved);
      if (!other.equals(key) && given.add(other)) {
        return other;
      }
    }
    var number = given.size();
    while (!given.add("name" + number)) {
      number++;
    }
    return "name" + number;
  }

  /** Without letters and digits of its own it is nobody's name. */
  private static boolean isOfOneForm(String key, @Nullable ResourceNameFlaw reserved) {
    return withReserved(form(key, 0), key, reserved).equals(key)
        && withReserved(form(key, 1), key, reserved).equals(key);
  }

  /** A word that Azure keeps for itself makes a name wrong, and is nobody's own. */
  private static String withReserved(
      String other, String text, @Nullable ResourceNameFlaw reserved) {
    return switch (reserved) {
      case ResourceNameFlaw.HoldsReserved(var word) -> with(word, other, text);
      case ResourceNameFlaw.BeginsWithReserved(var word) -> with(word, other, text);
      case ResourceNameFlaw.Reserved _,
          ResourceNameFlaw.TooLong _,
          ResourceNameFlaw.ForbiddenCharacter _,
          ResourceNameFlaw.ForbiddenEnd _ ->
          other;
      case null -> other;
    };
  }

  private static boolean isAllOf(String text, ResourceNameFlaw reserved) {
    return switch (reserved) {
      case ResourceNameFlaw.Reserved _ -> true;
      case ResourceNameFlaw.HoldsReserved(var word) -> word.equalsIgnoreCase(text);
      case ResourceNameFlaw.BeginsWithReserved(var word) -> word.equalsIgnoreCase(text);
      case ResourceNameFlaw.TooLong _,
          ResourceNameFlaw.ForbiddenCharacter _,
          ResourceNameFlaw.ForbiddenEnd _ ->
          false;
    };
  }

  private static String with(String word, String other, String text) {
    var at = text.indexOf(word.toLowerCase(Locale.ROOT));
    var end = at + word.length();
    return other.substring(0, at) + text.substring(at, end) + other.substring(end);
  }

  /** For a name with dots, label by label, so that what was below another still is. */
  String host(String name) {
    var labels = name.split("\\.", -1);
    var other = new StringBuilder();
    for (var i = 0; i < labels.length; i++) {
      other.append(i == 0 ? "" : ".");
      var isLast = i == labels.length - 1 && i > 0;
      other.append(isLast || labels[i].length() < 2 ? labels[i] : word(labels[i]));
    }
    return other.toString();
  }

  /** Letters for letters and digits for digits; the turn is told by the last ones. */
  private static String form(String text, int turn) {
    var other = new StringBuilder(text);
    var rest = turn;
    for (var end = text.length(); end > 0; ) {
      var c = text.codePointBefore(end);
      var i = end - Character.charCount(c);
      end = i;
      if (c >= 'a' && c <= 'z') {
        other.setCharAt(i, (char) ('a' + (rest + LETTERS - 3) % LETTERS));
        rest /= LETTERS;
      } else if (c >= '0' && c <= '9') {
        other.setCharAt(i, (char) ('0' + rest % DIGITS));
        rest /= DIGITS;
      } else if (Character.isLetterOrDigit(c)) {
        var first = Character.isBmpCodePoint(c) ? FIRST_LETTER : FIRST_LETTER_BEYOND;
        var letter = Character.toString(first + rest % DIGITS);
        other.replace(i, i + letter.length(), letter);
        rest /= DIGITS;
      }
    }
    return other.toString();
  }

  /** For an id of Azure's. */
  String guid(String text) {
    return words.computeIfAbsent(
        text.toLowerCase(Locale.ROOT),
        _ -> "00000000-0000-4000-8000-%012d".formatted(words.size() + 1));
  }

  /** For an address that is not the same on every machine. */
  String address(String text, IpAddress address) {
    return addresses.computeIfAbsent(address.toString(), _ -> other(text, address));
  }

  private String other(String text, IpAddress address) {
    var number = addresses.size() + 1;
    var high = number / BYTE % BYTE;
    var low = number % BYTE;
    if (text.indexOf(':') >= 0) {
      var kind = address.isLinkLocal() ? "fe80" : address.isPrivate() ? "fd00" : "2001:db8";
      return kind + "::" + Integer.toHexString(number);
    }
    if (text.startsWith("10.")) {
      return "10.0." + high + "." + low;
    }
    if (text.startsWith("192.168.") || text.startsWith("169.254.")) {
      return text.substring(0, "192.168.".length()) + high + "." + low;
    }
    if (address.isPrivate()) {
      return (text.startsWith("172.") ? "172.16." : "100.64.") + high + "." + low;
    }
    return "198.18." + high + "." + low;
  }
}
