package io.arcpreflight.catalog;

import java.util.ArrayList;
import java.util.List;

/** The landmarks of everything that can be recognised, none within another. */
final class Landmarks {
  private final List<Landmark> found = new ArrayList<>();

  /** Those of codes, which are recognised by their form. */
  Landmarks() {
    for (var digit = '0'; digit <= '9'; digit++) {
      add(Landmark.exactly("AZCM" + digit));
    }
    add(Landmark.exactly("AADSTS"));
    for (var letter = 'A'; letter <= 'Z'; letter++) {
      add(Landmark.exactly("Code=" + letter));
      add(Landmark.exactly("Code:" + letter));
    }
  }

  void add(List<List<String>> patterns) {
    for (var literals : patterns) {
      add(Landmark.of(literals));
    }
  }

  List<Landmark> all() {
    return List.copyOf(found);
  }

  private void add(Landmark landmark) {
    for (var known : found) {
      if (landmark.folded().contains(known.folded())) {
        return;
      }
    }
    found.removeIf(known -> known.folded().contains(landmark.folded()));
    found.add(landmark);
  }
}
