package io.arcpreflight.fleet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The servers that are expected: a name a line, of which a comma, a semicolon, a tab or a blank
 * ends the name. Lines that begin with a number sign are remarks.
 */
public final class Inventory {
  private final Map<String, String> names = new HashMap<>();
  private int duplicates;

  public Inventory(List<String> lines) {
    for (var line : lines) {
      var name = line.strip().split("[,;\\s]", 2)[0].replace("\"", "");
      if (!name.isEmpty() && !name.startsWith("#")) {
        duplicates += names.put(name.toLowerCase(Locale.ROOT), name) == null ? 0 : 1;
      }
    }
  }

  int size() {
    return names.size();
  }

  int duplicates() {
    return duplicates;
  }

  /** The expected servers that none of these is; a short name stands for a full one. */
  List<String> without(Set<String> reported) {
    var known = new Names(reported);
    var missing = new ArrayList<String>();
    names.forEach(
        (name, written) -> {
          if (!known.has(name)) {
            missing.add(written);
          }
        });
    missing.sort(null);
    return missing;
  }

  /** Those of these that nobody expects. */
  List<String> unexpected(Set<String> reported) {
    var known = new Names(names.keySet());
    var others = new ArrayList<String>();
    for (var server : reported) {
      if (!known.has(server.toLowerCase(Locale.ROOT))) {
        others.add(server);
      }
    }
    others.sort(null);
    return others;
  }

  /** Names of which a short one stands for each full one that begins with it. */
  private static final class Names {
    private final Set<String> full = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();

    Names(Set<String> servers) {
      for (var server : servers) {
        var name = server.toLowerCase(Locale.ROOT);
        full.add(name);
        beginnings.add(shortName(name));
      }
    }

    boolean has(String name) {
      var beginning = shortName(name);
      return full.contains(name)
          || full.contains(beginning)
          || (beginning.equals(name) && beginnings.contains(name));
    }
  }

  private static String shortName(String name) {
    var dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
