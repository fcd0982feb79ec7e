package io.arcpreflight.platform;

import io.arcpreflight.concurrent.FallibleLazy;
import io.arcpreflight.net.InetAddresses;
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

  private final FallibleLazy<Map<String, List<String>>, IOException> names;

  public HostsFile(Path file) {
    names = new FallibleLazy<>(() -> read(file));
  }

  /** A name's addresses in the file's order; none when the file cannot be read. */
  public List<String> addresses(String name) {
    try {
      return List.copyOf(names.get().getOrDefault(key(name), List.of()));
    } catch (IOException unreadable) {
      return List.of();
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

  private static Map<String, List<String>> read(Path file) throws IOException {
    var names = new HashMap<String, List<String>>();
    for (var line : RegularFile.text(file, MOST_BYTES).split("\n", -1)) {
      var comment = line.indexOf('#');
      var words = PlainText.words(comment < 0 ? line : line.substring(0, comment));
      var address = words.isEmpty() ? null : InetAddresses.parse(words.getFirst());
      if (address != null) {
        for (var name : words.subList(1, words.size())) {
          var known = names.computeIfAbsent(key(name), _ -> new ArrayList<>());
          var text = InetAddresses.text(address);
          if (!known.contains(text)) {
            known.add(text);
          }
        }
      }
    }
    return names;
  }

  private static String key(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
