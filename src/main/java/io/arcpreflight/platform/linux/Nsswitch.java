package io.arcpreflight.platform.linux;

import io.arcpreflight.observation.endpoint.NameOrder;
import io.arcpreflight.platform.RegularFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a Go program looks up names of Azure by nsswitch.conf: it follows the file itself as far as
 * it can, and leaves what it does not know to the C library.
 *
 * @see <a href="https://go.dev/src/net/conf.go">conf.go</a>
 */
final class Nsswitch {
  private static final String NAME = "/etc/nsswitch.conf";
  private static final String MULTICAST_NAMES = "/etc/mdns.allow";
  private static final String HOSTS = "hosts";
  private static final String BLANKS = " \t\r\n";
  private static final int MOST_BYTES = 1 << 20;
  private static final int SHORTEST_CRITERION = 3;

  private Nsswitch() {}

  static NameOrder read(LinuxFiles files) {
    try {
      return order(
          RegularFile.text(files.at(NAME), MOST_BYTES),
          () -> Files.exists(files.at(MULTICAST_NAMES)));
    } catch (NoSuchFileException missing) {
      return NameOrder.FILES_DNS;
    } catch (IOException unreadable) {
      return NameOrder.C_LIBRARY;
    }
  }

  /**
   * What such a file comes to.
   *
   * @param asksByMulticast whether any name but those of ".local" may be asked for that way
   */
  static NameOrder order(String text, BooleanSupplier asksByMulticast) {
    var sources = sources(text);
    if (sources == null) {
      return NameOrder.C_LIBRARY;
    }
    if (sources.isEmpty()) {
      return NameOrder.FILES_DNS;
    }
    var own = new ArrayList<String>();
    for (var source : sources) {
      if (source.name().equals("files") || source.name().equals("dns")) {
        if (!source.isPlain()) {
          return NameOrder.C_LIBRARY;
        }
        own.add(source.name());
      } else if (!source.name().equals("myhostname")
          && (!source.name().startsWith("mdns") || asksByMulticast.getAsBoolean())) {
        return NameOrder.C_LIBRARY;
      }
    }
    if (own.isEmpty()) {
      return NameOrder.C_LIBRARY;
    }
    var filesFirst = own.getFirst().equals("files");
    if (own.contains("files") && own.contains("dns")) {
      return filesFirst ? NameOrder.FILES_DNS : NameOrder.DNS_FILES;
    }
    return filesFirst ? NameOrder.FILES : NameOrder.DNS;
  }

  /** The sources of names; absent where any line of the file is malformed. */
  private static @Nullable List<Source> sources(String text) {
    var sources = new ArrayList<Source>();
    for (var whole : text.split("\n", -1)) {
      var comment = whole.indexOf('#');
      var line = trimmed(comment < 0 ? whole : whole.substring(0, comment));
      if (line.isEmpty()) {
        continue;
      }
      var colon = line.indexOf(':');
      if (colon < 0) {
        return null;
      }
      var isHosts = trimmed(line.substring(0, colon)).equals(HOSTS);
      var rest = trimmed(line.substring(colon + 1));
      while (!rest.isEmpty()) {
        var blank = rest.indexOf(' ');
        var name = blank < 0 ? rest : rest.substring(0, blank);
        rest = blank < 0 ? "" : trimmed(rest.substring(blank));
        Boolean isPlain = true;
        if (rest.startsWith("[")) {
          var end = rest.indexOf(']');
          isPlain = end < 0 ? null : arePlain(rest.substring(1, end));
          rest = trimmed(rest.substring(end + 1));
        }
        if (isPlain == null) {
          return null;
        }
        if (isHosts) {
          sources.add(new Source(name, isPlain));
        }
      }
    }
    return sources;
  }

  /** Whether criteria say no more than goes without saying; absent where they are none. */
  private static @Nullable Boolean arePlain(String criteria) {
    var words = new ArrayList<String>();
    for (var word : criteria.split("[" + BLANKS + "]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word.toLowerCase(Locale.ROOT));
      }
    }
    var arePlain = true;
    for (var i = 0; i < words.size(); i++) {
      var isNegated = words.get(i).startsWith("!");
      var word = isNegated ? words.get(i).substring(1) : words.get(i);
      var equals = word.indexOf('=');
      if (word.length() < SHORTEST_CRITERION || equals < 0) {
        return null;
      }
      arePlain &= !isNegated && isPlain(word, equals, i == words.size() - 1);
    }
    return arePlain;
  }

  private static boolean isPlain(String criterion, int equals, boolean isLast) {
    var action = criterion.substring(equals + 1);
    return switch (criterion.substring(0, equals)) {
      case "success" -> action.equals("return");
      case "notfound", "unavail", "tryagain" ->
          action.equals("continue") || (isLast && action.equals("return"));
      default -> false;
    };
  }

  private static String trimmed(String text) {
    var start = 0;
    var end = text.length();
    while (start < end && BLANKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private record Source(String name, boolean isPlain) {}
}
