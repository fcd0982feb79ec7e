package io.arcpreflight.platform;

import io.arcpreflight.concurrent.FallibleLazy;
import io.arcpreflight.net.InetAddresses;
import io.arcpreflight.observation.Fact;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that a hosts file decides. It is read once. */
public final class HostsFile {
  private static final int MOST_BYTES = 16 << 20;

  private final String name;
  private final FallibleLazy<Map<String, List<Entry>>, IOException> names;

  /**
   * @param name what the file is called
   */
  public HostsFile(String name, Path file) {
    this.name = name;
    this.names = new FallibleLazy<>(() -> read(file));
  }

  /** What it says of a name; nothing when it cannot be read. */
  public HostsEntries entries(String host) {
    try {
      var known = names.get().get(key(host));
      return known == null ? HostsEntries.NONE : entries(known, host);
    } catch (IOException unreadable) {
      return HostsEntries.NONE;
    }
  }

  /** Why it is taken as empty although it is there; nothing when it was read. */
  public Optional<String> problem() {
    try {
      var _ = names.get();
      return Optional.empty();
    } catch (NoSuchFileException usual) {
      return Optional.empty();
    } catch (IOException unreadable) {
      return Optional.of(RegularFile.reason(unreadable));
    }
  }

  private HostsEntries entries(List<Entry> known, String host) {
    var addresses = new ArrayList<String>();
    var lines = new ArrayList<Fact>();
    for (var entry : known) {
      if (!addresses.contains(entry.address())) {
        addresses.add(entry.address());
        var found = Fact.of("dns.hosts-file-line").with("file", name).with("line", entry.number());
        lines.add(MarkedLine.mark(found, entry.line(), entry.place(key(host))));
      }
    }
    return new HostsEntries(addresses, lines);
  }

  private static Map<String, List<Entry>> read(Path file) throws IOException {
    var names = new HashMap<String, List<Entry>>();
    var number = 0;
    for (var line : RegularFile.text(file, MOST_BYTES).split("\n", -1)) {
      number++;
      var comment = line.indexOf('#');
      var words = PlainText.words(comment < 0 ? line : line.substring(0, comment));
      var address = words.isEmpty() ? null : InetAddresses.parse(words.getFirst());
      if (address != null) {
        var entry = new Entry(InetAddresses.text(address), number, line.stripTrailing());
        for (var name : words.subList(1, words.size())) {
          names.computeIfAbsent(key(name), _ -> new ArrayList<>()).add(entry);
        }
      }
    }
    return names;
  }

  private static String key(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /** A line that gives names an address. */
  private record Entry(String address, int number, String line) {
    /** Where in it the name begins. */
    int place(String key) {
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
  }
}
