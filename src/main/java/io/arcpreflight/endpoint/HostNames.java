package io.arcpreflight.endpoint;

/** What may stand where a host name is expected. */
final class HostNames {
  private static final int LONGEST = 253;
  private static final int LONGEST_LABEL = 63;

  private HostNames() {}

  /** Whether this is a host name, or an IPv4 address, and nothing else. */
  static boolean isPlain(String text) {
    var label = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '.' && label > 0) {
        label = 0;
      } else if (isLabelCharacter(c) && label < LONGEST_LABEL) {
        label++;
      } else {
        return false;
      }
    }
    return label > 0 && text.length() <= LONGEST;
  }

  static boolean isNameCharacter(char c) {
    return c == '.' || isLabelCharacter(c);
  }

  private static boolean isLabelCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }
}
