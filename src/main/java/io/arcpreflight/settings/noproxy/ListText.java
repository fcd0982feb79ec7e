package io.arcpreflight.settings.noproxy;

import io.arcpreflight.net.Ascii;
import io.arcpreflight.text.MarkedText;
import java.util.ArrayList;
import java.util.List;

/** Lists as people write them into settings. */
public final class ListText {
  private static final int NEIGHBOURS = 4;

  private ListText() {}

  /** The entries between commas, without empty ones. */
  public static List<ListEntry> entries(String list) {
    var entries = new ArrayList<ListEntry>();
    for (int start = 0; start <= list.length(); ) {
      int comma = list.indexOf(',', start);
      int end = comma < 0 ? list.length() : comma;
      var entry = list.substring(start, end).strip();
      if (!entry.isEmpty()) {
        entries.add(new ListEntry(list.indexOf(entry, start), entry));
      }
      start = end + 1;
    }
    return entries;
  }

  /**
   * A mistake in its list: the entry and the nearest of the others, without what may be passwords.
   *
   * @param entries of the list
   * @param number of the entry with the mistake, from 0
   * @param index of the mistake in it, as Java counts
   */
  public static MarkedText marked(String list, List<ListEntry> entries, int number, int index) {
    int first = Math.max(0, number - NEIGHBOURS);
    int last = Math.min(entries.size() - 1, number + NEIGHBOURS);
    var shown = new StringBuilder(first > 0 ? "…," : "");
    int position = 0;
    int from = first == 0 ? 0 : entries.get(first).start();
    for (int at = first; at <= last; at++) {
      var entry = entries.get(at);
      shown.append(list, from, entry.start());
      var masked = masked(entry.text());
      if (at == number) {
        int inEntry = MarkedText.of(entry.text(), index, masked).position();
        position = inEntry == 0 ? 0 : shown.codePointCount(0, shown.length()) + inEntry;
      }
      shown.append(masked);
      from = entry.end();
    }
    shown.append(last < entries.size() - 1 ? ",…" : list.substring(from));
    return new MarkedText(shown.toString(), position);
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
