package io.arcpreflight.observation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What Azure says of a name for the resource of a machine, be it given or the host's own. */
public final class ResourceName {
  private static final int LONGEST = 54;
  private static final List<String> RESERVED_ANYWHERE = List.of("MICROSOFT", "WINDOWS");
  private static final List<String> RESERVED =
      List.of(
          "ACCESS",
          "APP_BROWSERS",
          "APP_CODE",
          "APP_DATA",
          "APP_GLOBALRESOURCES",
          "APP_LOCALRESOURCES",
          "APP_THEMES",
          "APP_WEBREFERENCES",
          "AZURE",
          "BING",
          "BIZSPARK",
          "BIZTALK",
          "CORTANA",
          "DIRECTX",
          "DOTNET",
          "DYNAMICS",
          "EXCEL",
          "EXCHANGE",
          "FOREFRONT",
          "GROOVE",
          "HOLOLENS",
          "HYPERV",
          "KINECT",
          "LYNC",
          "MSDN",
          "O365",
          "OFFICE",
          "OFFICE365",
          "ONEDRIVE",
          "ONENOTE",
          "OUTLOOK",
          "POWERPOINT",
          "SHAREPOINT",
          "SKYPE",
          "VISIO",
          "VISUALSTUDIO",
          "WEB.CONFIG",
          "XBOX");

  private ResourceName() {}

  /** Why a name cannot be used, as the end of a sentence; empty when it can. */
  public static Optional<String> flaw(String name) {
    if (name.length() > LONGEST) {
      return Optional.of("has %d characters; %d are allowed".formatted(name.length(), LONGEST));
    }
    for (var i = 0; i < name.length(); i++) {
      if (!isAllowed(name.charAt(i))) {
        return Optional.of("holds a character that is not a letter a-z, a digit, '-', '_' or '.'");
      }
    }
    if (name.isEmpty() || !isLetterOrDigit(name.charAt(name.length() - 1))) {
      return Optional.of("does not end in a letter or a digit");
    }
    return Optional.empty();
  }

  /** Which word that Azure keeps for itself makes a name unusable, as the end of a sentence. */
  public static Optional<String> reservation(String name) {
    var upper = name.toUpperCase(Locale.ROOT);
    if (RESERVED.contains(upper)) {
      return Optional.of("is a word that Azure keeps for itself");
    }
    for (var word : RESERVED_ANYWHERE) {
      if (upper.contains(word)) {
        return Optional.of("holds the word " + word + ", which Azure keeps for itself");
      }
    }
    return upper.startsWith("LOGIN")
        ? Optional.of("begins with LOGIN, which Azure keeps for itself")
        : Optional.empty();
  }

  private static boolean isAllowed(char c) {
    return isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
