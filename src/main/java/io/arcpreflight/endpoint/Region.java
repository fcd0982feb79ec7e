package io.arcpreflight.endpoint;

import java.util.Locale;
import java.util.Optional;

/**
 * The name of an Azure region as host names hold it: lower case, no spaces, such as {@code
 * koreacentral}. A well-formed name need not be a known one: Azure opens regions faster than any
 * list learns of them.
 */
public record Region(String name) {
  private static final int LONGEST = 40;

  public Region {
    if (!isWellFormed(name)) {
      throw new IllegalArgumentException("not a region name: " + name);
    }
  }

  /**
   * Reads a name as people write it, such as {@code Korea Central}; empty unless letters and digits
   * are all that is left without the spaces.
   */
  public static Optional<Region> parse(String written) {
    var name = new StringBuilder(written.length());
    for (var i = 0; i < written.length(); i++) {
      if (!Character.isWhitespace(written.charAt(i))) {
        name.append(written.charAt(i));
      }
    }
    var normal = name.toString().toLowerCase(Locale.ROOT);
    return isWellFormed(normal) ? Optional.of(new Region(normal)) : Optional.empty();
  }

  /**
   * Whether two names are of one region: Azure writes "Korea Central" as well as the short form.
   */
  public static boolean isSame(String one, String other) {
    return one.replace(" ", "").equalsIgnoreCase(other.replace(" ", ""));
  }

  @Override
  public String toString() {
    return name;
  }

  private static boolean isWellFormed(String name) {
    for (var i = 0; i < name.length(); i++) {
      var c = name.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty() && name.length() <= LONGEST;
  }
}
