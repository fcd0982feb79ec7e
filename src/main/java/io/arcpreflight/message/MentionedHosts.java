package io.arcpreflight.message;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The hosts that a text names, and which of them a part of it is about. */
final class MentionedHosts {
  /** What a host's name follows. */
  private static final String[] BEFORE = {"://", "lookup ", "hostname=", "private endpoint "};

  private static final int LONGEST_USER = 256;
  private static final int LONGEST_NAME = 253;
  private static final Pattern ADDRESS =
      Pattern.compile("\\bdial (?:tcp|udp) (\\[[0-9A-Fa-f:.%a-z]{2,60}]|[0-9.]{7,15}):[0-9]{1,5}");

  /** Where help is, not what failed. */
  private static final Set<String> OTHERS = Set.of("aka.ms", "learn.microsoft.com");

  private final List<Found> found = new ArrayList<>();

  MentionedHosts(String text) {
    for (var before : BEFORE) {
      for (var at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
        addNameAt(text, at + before.length());
      }
    }
    if (found.isEmpty()) {
      addAddresses(text);
    }
    found.sort(Comparator.comparingInt(Found::at));
  }

  /** Those within the parts and the last one before each; where there is none, the first after. */
  List<String> about(List<TextSpan> parts) {
    var about = new LinkedHashSet<String>();
    for (var part : parts) {
      addAbout(part, about);
    }
    return List.copyOf(about);
  }

  private void addAbout(TextSpan part, Set<String> about) {
    Found before = null;
    Found after = null;
    var within = false;
    for (var host : found) {
      if (host.at() < part.start()) {
        before = host;
      } else if (host.at() < part.end()) {
        about.add(host.name());
        within = true;
      } else if (after == null) {
        after = host;
      }
    }
    var nearest = before == null ? after : before;
    if (!within && nearest != null) {
      about.add(nearest.name());
    }
  }

  private void addNameAt(String text, int after) {
    var start = afterUser(text, after);
    while (start < text.length() && (text.charAt(start) == '"' || text.charAt(start) == '\\')) {
      start++;
    }
    var end = start;
    while (end < text.length() && end - start < LONGEST_NAME && isNamePart(text.charAt(end))) {
      end++;
    }
    while (end > start && text.charAt(end - 1) == '.') {
      end--;
    }
    var name = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (name.indexOf('.') > 0 && !OTHERS.contains(name)) {
      found.add(new Found(name, start));
    }
  }

  /** A name and a password may stand before the host of an address. */
  private static int afterUser(String text, int start) {
    var end = Math.min(text.length(), start + LONGEST_USER);
    for (var i = start; i < end; i++) {
      switch (text.charAt(i)) {
        case '@' -> {
          return i + 1;
        }
        case '/', ' ', '"', '\n' -> {
          return start;
        }
        default -> {}
      }
    }
    return start;
  }

  private static boolean isNamePart(char c) {
    return c == '.'
        || c == '-'
        || (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z');
  }

  private void addAddresses(String text) {
    if (!text.contains("dial ")) {
      return;
    }
    var matcher = ADDRESS.matcher(text);
    while (matcher.find()) {
      found.add(new Found(matcher.group(1), matcher.start(1)));
    }
  }

  private record Found(String name, int at) {}
}
