package io.arcpreflight.settings.noproxy;

import io.arcpreflight.net.Ascii;
import java.util.ArrayList;
import java.util.List;

/** Lists as people write them into settings. */
public final class ListText {
  private ListText() {}

  /** The entries between commas, without blanks around them and without empty ones. */
  public static List<String> entries(String list) {
    var entries = new ArrayList<String>();
    for (int start = 0; start <= list.length(); ) {
      int comma = list.indexOf(',', start);
      int end = comma < 0 ? list.length() : comma;
      var entry = list.substring(start, end).strip();
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
      start = end + 1;
    }
    return entries;
  }

  /** The entry without what may be a password: somebody may have pasted a whole proxy URL. */
  public static String masked(String entry) {
    int at = entry.lastIndexOf('@');
    if (at >= 0) {
      return "***" + entry.substring(at);
    }
    int scheme = entry.indexOf("://");
    if (scheme >= 0) {
      return entry.substring(0, scheme) + "://***";
    }
    int colon = entry.indexOf(':');
    return colon < 0 || isAddressOrPort(entry, colon) ? entry : entry.substring(0, colon) + ":***";
  }

  private static boolean isAddressOrPort(String entry, int colon) {
    if (entry.indexOf(':', colon + 1) < 0) {
      return Ascii.isDigits(entry.substring(colon + 1));
    }
    for (int at = 0; at < entry.length(); at++) {
      char c = entry.charAt(at);
      if (Ascii.hexDigit(c) < 0 && ":.[]/".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
