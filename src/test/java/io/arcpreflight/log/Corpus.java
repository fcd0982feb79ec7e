package io.arcpreflight.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Excerpts of logs, each under a line of its own with its name and what it comes down to. */
final class Corpus {
  private static final Pattern HEADING = Pattern.compile("(?m)^=== ");

  private Corpus() {}

  static List<Excerpt> failing() {
    return read("failing.txt");
  }

  static List<Excerpt> healthy() {
    return read("healthy.txt");
  }

  private static List<Excerpt> read(String file) {
    var excerpts = new ArrayList<Excerpt>();
    for (var part : HEADING.split(text(file), -1)) {
      if (!part.isEmpty()) {
        var end = part.indexOf('\n');
        var heading = Arrays.asList(part.substring(0, end).split(" \\| ", -1));
        var expected =
            heading.size() < 2 ? List.<String>of() : List.of(heading.get(1).split(", ", -1));
        excerpts.add(new Excerpt(heading.getFirst(), expected, part.substring(end + 1)));
      }
    }
    return excerpts;
  }

  private static String text(String file) {
    try (var in = Objects.requireNonNull(Corpus.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One excerpt.
   *
   * @param expected ids of the causes, messages and codes, in any order
   */
  record Excerpt(String name, List<String> expected, String text) {
    @Override
    public String toString() {
      return name;
    }
  }
}
