package io.arcpreflight.platform;

import io.arcpreflight.concurrent.FallibleLazy;
import io.arcpreflight.net.InetAddresses;
import io.arcpreflight.observation.Fact;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that a hosts file decides. It is read once, and kept as it is: block lists have
 * hundreds of thousands of names, of which a run asks for twenty.
 */
public final class HostsFile {
  private static final int MOST_BYTES = 8 << 20;

  private final String name;
  private final FallibleLazy<String, IOException> text;

  /**
   * @param name what the file is called
   */
  public HostsFile(String name, Path file) {
    this.name = name;
    this.text = new FallibleLazy<>(() -> RegularFile.text(file, MOST_BYTES));
  }

  /** What it says of a name; nothing when it cannot be read. */
  public HostsEntries entries(String host) {
    try {
      return entries(text.get(), key(host));
    } catch (IOException unreadable) {
      return HostsEntries.NONE;
    }
  }

  /** Why it is taken as empty although it is there; nothing when it was read. */
  public Optional<String> problem() {
    try {
      var _ = text.get();
      return Optional.empty();
    } catch (NoSuchFileException usual) {
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(RegularFile.reason(unreadable));
    }
  }

  private HostsEntries entries(String whole, String key) {
    var addresses = new ArrayList<String>();
    var lines = new ArrayList<Fact>();
    var number = 1;
    var counted = 0;
    var at = find(key, whole, 0);
    while (at >= 0) {
      var start = whole.lastIndexOf('\n', at) + 1;
      var feed = whole.indexOf('\n', at);
      var end = feed < 0 ? whole.length() : feed;
      var line = whole.substring(start, end).stripTrailing();
      var address = addressFor(key, line);
      if (address != null && !addresses.contains(address)) {
        for (; counted < start; counted++) {
          number += whole.charAt(counted) == '\n' ? 1 : 0;
        }
        addresses.add(address);
        var found = Fact.of("dns.hosts-file-line").with("file", name).with("line", number);
        lines.add(MarkedLine.mark(found, line, place(key, line)));
      }
      at = find(key, whole, end);
    }
    return addresses.isEmpty() ? HostsEntries.NONE : new HostsEntries(addresses, lines);
  }

  private static int find(String key, String whole, int from) {
    if (key.isEmpty() || key.indexOf('\n') >= 0) {
      // No line has a name of several.
      return -1;
    }
    var first = key.charAt(0);
    for (var at = from; at <= whole.length() - key.length(); at++) {
      var here = whole.charAt(at);
      if ((here == first || Character.toLowerCase(here) == first)
          && whole.regionMatches(true, at, key, 0, key.length())) {
        return at;
      }
    }
    return -1;
  }

  /** The address that a line gives a name; none when it is no line about it. */
  private static @Nullable String addressFor(String key, String line) {
    var comment = line.indexOf('#');
    var words = PlainText.words(comment < 0 ? line : line.substring(0, comment));
    var address = words.isEmpty() ? null : InetAddresses.parse(words.getFirst());
    return address != null && words.stream().skip(1).anyMatch(word -> key(word).equals(key))
        ? InetAddresses.text(address)
        : null;
  }

  /** Where in a line the name begins. */
  private static int place(String key, String line) {
    var at = 0;
    for (var word : PlainText.words(line)) {
      at = line.indexOf(word, at);
      if (key(word).equals(key)) {
        return at;
      }
      at += word.length();
    }
    return 0;
  }

  private static String key(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
