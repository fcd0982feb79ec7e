package io.arcpreflight.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each phrase a number, the same phrase the same one. */
public final class PhraseDictionary {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> phrases = new ArrayList<>();

  int numberOf(String phrase) {
    return numbers.computeIfAbsent(
        phrase,
        added -> {
          phrases.add(added);
          return phrases.size() - 1;
        });
  }

  int size() {
    return phrases.size();
  }

  PhraseFinder finder() {
    return new PhraseFinder(phrases);
  }
}
