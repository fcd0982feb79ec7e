package io.arcpreflight.log;

import io.arcpreflight.catalog.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The hosts that a text names, and which of them a part of it is about. */
final class Hosts {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:://(?:[^\\s/@\"]{0,256}@)?|\\blookup |\\bhostname=\"?|\\bprivate endpoint )"
              + "([A-Za-z0-9][-A-Za-z0-9]{0,62}(?:\\.[-A-Za-z0-9]{1,63}){1,8})(?![-A-Za-z0-9])");
  private static final Pattern ADDRESS =
      Pattern.compile("\\bdial (?:tcp|udp) (\\[[0-9A-Fa-f:.%a-z]{2,60}]|[0-9.]{7,15}):[0-9]{1,5}");

  /** Where help is, not what failed. */
  private static final Set<String> OTHERS = Set.of("aka.ms", "learn.microsoft.com");

  private final List<Found> found = new ArrayList<>();

  Hosts(String text) {
    collect(NAMED, text);
    if (found.isEmpty()) {
      collect(ADDRESS, text);
    }
  }

  /** Those within the parts and the last one before each; where there is none, the first after. */
  List<String> about(List<Span> parts) {
    var about = new LinkedHashSet<String>();
    for (var part : parts) {
      addAbout(part, about);
    }
    return List.copyOf(about);
  }

  private void addAbout(Span part, Set<String> about) {
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

  private void collect(Pattern pattern, String text) {
    var matcher = pattern.matcher(text);
    while (matcher.find()) {
      var name = matcher.group(1).toLowerCase(Locale.ROOT);
      if (!OTHERS.contains(name)) {
        found.add(new Found(name, matcher.start(1)));
      }
    }
  }

  private record Found(String name, int at) {}
}
